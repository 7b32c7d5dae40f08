/** Accounts, roles, sessions, and the persons of bylines. */
export { type Actor, ROLES, type Role } from './actor';
export { countAttempt } from './attempts';
export { hashPassword } from './password';
export { canOnDesk, type DeskAction } from './policy';
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
export { actorOfSession, endSession, SESSION_LIMITS } from './session';
export { signIn } from './sign-in';
