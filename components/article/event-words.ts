const WORDS: Record<string, string> = {
  'article.created': 'started the article',
  'article.imported': 'imported the article',
  'article.edited': 'edited the text',
  'article.suggestion-made': 'suggested changes',
  'article.suggestion-accepted': 'accepted suggestions',
  'article.suggestion-rejected': 'rejected suggestions',
  'article.submitted': 'submitted it for review',
  'article.taken-back': 'took it back',
  'article.changes-requested': 'requested changes',
  'article.approved': 'approved it',
  'article.approved-by-break-glass': 'approved it by break-glass',
  'article.approval-given': 'gave an approval',
  'article.approval-voided': 'voided the approval by an edit',
  'article.reopened': 'reopened it',
  'article.withdrawn': 'withdrew it',
  'article.restored': 'restored it to draft',
  'article.released': 'let go of it',
  'article.commented': 'started a thread',
  'article.thread-answered': 'answered in a thread',
  'article.thread-resolved': 'resolved a thread',
  'article.thread-reopened': 'reopened a thread',
  'article.comment-edited': 'edited a comment',
  'article.comment-withdrawn': 'withdrew a comment',
  'article.revision-restored': 'restored an earlier revision',
  'article.published': 'published it',
  'article.finding-waived': 'let a warning stand',
  'issue.created': 'planned the issue',
  'issue.changed': 'changed the front matter',
  'issue.dates-set': 'set the dates',
  'issue.order-set': 'set the running order',
  'issue.finding-waived': 'let a warning stand',
  'issue.signed': 'signed the issue',
  'issue.signature-voided': 'voided the signature by a change',
  'issue.published': 'published the issue',
};

const GIVEN: Record<string, (step: string, name: string) => string> = {
  'article.assigned': (step, name) => `assigned the ${step} to ${name}`,
  'article.taken': (step) => `took the ${step}`,
  'article.handed-over': (step, name) => `handed the ${step} over to ${name}`,
};

/** What an event says happened, after the name of who did it. */
export function eventWords(type: string, data: Record<string, unknown> = {}): string {
  return GIVEN[type]?.(String(data.step), String(data.name)) ?? WORDS[type] ?? type;
}
