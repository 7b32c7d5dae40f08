import { lookUp } from '../../lib/look-up';

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
  'article.lock-taken-over': 'took over editing it',
  'article.revision-restored': 'restored an earlier revision',
  'article.guest-commented': 'passed on a guest’s comment',
  'article.guest-answered': 'passed on a guest’s answer',
  'article.preview-shared': 'made a preview link',
  'article.preview-revoked': 'revoked a preview link',
  'article.published': 'published it',
  'article.finding-waived': 'let a warning stand',
  'issue.created': 'planned the issue',
  'issue.changed': 'changed the front matter',
  'issue.dates-set': 'set the dates',
  'issue.order-set': 'set the running order',
  'issue.finding-waived': 'let a warning stand',
  'issue.signed': 'signed the issue',
  'issue.signature-voided': 'voided the signature by a change',
  'issue.preview-shared': 'made a preview link',
  'issue.preview-revoked': 'revoked a preview link',
  'issue.published': 'published the issue',
  'outlet.created': 'registered the outlet',
  'outlet.proposed': 'proposed the outlet',
  'outlet.accepted': 'accepted it into the registry',
  'outlet.declined': 'declined it',
  'outlet.changed': 'changed its record',
  'outlet.described': 'described it anew',
  'user.signed-in': 'signed in',
  'user.invitation-revoked': 'took the invitation back',
  'user.became-first-admin': 'set the installation up as its first admin',
  'user.deactivated': 'deactivated the account',
  'user.reactivated': 'reactivated the account',
  'user.sessions-ended': 'ended all sessions',
  'user.password-changed': 'changed the password',
  'user.password-reset': 'set a new password by a mailed link',
  'user.new-password-asked': 'mailed a link for a new password, which somebody asked for',
  'user.password-link-made': 'made a link for a new password on the command line',
};

const GIVEN: Record<string, (data: Record<string, unknown>) => string> = {
  'publication.settings-changed': ({ changed }) => `changed ${settingNames(changed)}`,
  'publication.continued': () => 'let mail and reminders go out again after the restoration',
  'publication.section-added': ({ title }) => `added the section ${title}`,
  'publication.section-renamed': ({ from, to }) => `renamed the section ${from} to ${to}`,
  'publication.section-moved': ({ title }) => `moved the section ${title}`,
  'publication.section-removed': ({ title }) => `removed the section ${title}`,
  'outlet.merged': ({ name }) => `merged “${name}” into it`,
  'outlet.merged-into': ({ name }) => `merged it into “${name}”`,
  'article.assigned': ({ step, name }) => `assigned the ${step} to ${name}`,
  'article.taken': ({ step }) => `took the ${step}`,
  'article.owner-changed': ({ name }) => `gave it to ${name}`,
  'article.handed-over': ({ step, name }) => `handed the ${step} over to ${name}`,
  'user.invited': ({ role }) => `invited them as ${role}`,
  'user.joined': ({ role }) => `joined as ${role}`,
  'user.role-changed': ({ from, to }) => `changed the role from ${from} to ${to}`,
  'user.attempt-refused': ({ tried }) => `tried to ${String(tried)}, and was refused`,
  'user.renamed': ({ from, to }) => `changed the name from ${from} to ${to}`,
};

/** What an event says happened, after the name of who did it. */
export function eventWords(type: string, data: Record<string, unknown> = {}): string {
  return lookUp(GIVEN, type)?.(data) ?? lookUp(WORDS, type) ?? type;
}

// In the order of their form: what is stored has none.
const SETTING_NAMES: Record<string, string> = {
  title: 'the name',
  tagline: 'the line below the name',
  publisher: 'the publisher',
  issn: 'the ISSN',
  language: 'the language',
  noteStyle: 'the numbers of notes',
  masthead: 'the masthead',
  legal: 'the legal text',
  approvalsNeeded: 'how many approvals are needed',
  licencePolicy: 'what is said of licences',
  excerptLimit: 'the limit of an excerpt',
  sourceLimit: 'the limit of a source',
  timeZone: 'the time zone',
  copyDay: 'the usual copy deadline',
  freezeDay: 'the usual freeze',
};

function settingNames(changed: unknown): string {
  const names = Object.keys(SETTING_NAMES)
    .filter((name) => name in Object(changed))
    .map((name) => lookUp(SETTING_NAMES, name));
  return names.join(', ') || 'the settings';
}
