/** Who is told what: the inbox on the desk, written in the transaction of what it tells of, and its mail. */
export { chooseMail, unsubscribe } from './choose-mail';
export { NOTIFICATION_KINDS, type NotificationKind } from './kinds';
export { MAIL_CHOICES, type MailChoice } from './mail-choice';
export { markRead } from './mark-read';
export { type NewNotification, notify } from './notify';
export { type InboxLine, inboxOf, inboxState, mailChoicesOf, unreadCount } from './queries';
export { sendDigests } from './send-digests';
