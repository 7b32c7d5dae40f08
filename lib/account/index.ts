/** Accounts: how they come about, change and end, and the one-time links that lead to them. */
export { acceptInvitation } from './accept-invitation';
export { LINK_OPENS_NOTHING, type MadeLink } from './account-link';
export { askForNewPassword } from './ask-for-new-password';
export { becomeFirstAdmin } from './become-first-admin';
export { changeName } from './change-name';
export { changePassword } from './change-password';
export { changeRole } from './change-role';
export { createFirstAdminLink } from './create-first-admin-link';
export { createPasswordLink } from './create-password-link';
export { deactivateUser } from './deactivate-user';
export { endMySessions } from './end-my-sessions';
export { endSessionsOf } from './end-sessions-of';
export { inviteUser, type NewInvitation } from './invite-user';
export {
  type AccountLine,
  type AccountView,
  accountFor,
  accountsFor,
  type InvitationLine,
  invitationsFor,
  type LinkShown,
  linkShown,
  mySessions,
  type SessionLine,
} from './queries';
export { reactivateUser } from './reactivate-user';
export { revokeInvitation } from './revoke-invitation';
export { sendPasswordLink } from './send-password-link';
export { setNewPassword } from './set-new-password';
