/** Accounts, roles, sessions, and the persons of bylines. */
export { type Actor, ROLES, type Role } from './actor';
export { ATTEMPT_LIMITS, countAttempt, forgetAttempts } from './attempts';
export { newPassword, personalProblem, personName } from './new-password';
export { hashPassword, passwordMatches } from './password';
export { canOnDesk, DESK_ACTIONS, type DeskAction } from './policy';
export {
  actorByEmail,
  actorById,
  allUsers,
  bylinePeople,
  deskNames,
  deskPeople,
  firstPublisher,
  type UserLine,
} from './queries';
export { refuseAttempt } from './refuse-attempt';
export { actorOfSession, endSession, SESSION_LIMITS } from './session';
export { signIn } from './sign-in';
export { transactAs, transactOnAccounts } from './transact-as';
