/** What a notification is about, in the words of who is told. Each can be switched off for mail. */
export const NOTIFICATION_KINDS = {
  assigned: { label: 'An article is assigned to me', says: 'assigned this article to you' },
  'handed-over': { label: 'A task is handed over to me', says: 'handed this article over to you' },
  mentioned: { label: 'I am mentioned in a comment', says: 'mentioned you' },
  answered: {
    label: 'Somebody answers in a thread of mine',
    says: 'answered in a thread of yours',
  },
  submitted: { label: 'An article I review comes in', says: 'submitted this article' },
  'changes-requested': {
    label: 'Changes are requested of me',
    says: 'asks for changes in this article',
  },
  approved: { label: 'My article is approved', says: 'approved this article' },
  'approval-voided': {
    label: 'An approval of mine no longer holds',
    says: 'changed the text you approved',
  },
  'lock-asked': {
    label: 'Somebody asks to edit what I have open',
    says: 'asks to edit this article',
  },
  'lock-taken': {
    label: 'Somebody takes over what I have open',
    says: 'took over editing this article',
  },
  due: {
    label: 'Something of mine is due soon or overdue',
    says: 'reminds you that this is due',
  },
  'export-failed': {
    label: 'The PDF of an issue could not be made',
    says: 'could not make the PDF of this issue',
  },
  'guest-commented': {
    label: 'A guest comments on what I wrote or shared',
    says: 'passes on a guest’s comment on this article',
  },
} as const satisfies Record<string, { label: string; says: string }>;

export type NotificationKind = keyof typeof NOTIFICATION_KINDS;
