/** Who is told what: the inbox on the desk, written in the transaction of what it tells of. */
export { NOTIFICATION_KINDS, type NotificationKind } from './kinds';
export { markRead } from './mark-read';
export { type NewNotification, notify } from './notify';
export { type InboxLine, inboxOf, unreadCount } from './queries';
