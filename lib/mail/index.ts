/** The outbox: what is written with a change leaves by mail once that is committed, at most once. */
export { mailFailed } from './mail-failed';
export { type MailLine, recentMail } from './queries';
export { sendMail } from './send-mail';
export { readUnsubscription, type Unsubscription } from './unsubscribe';
export { LINK_HERE, type NewAccountMail, type NewMail, writeMail } from './write-mail';
