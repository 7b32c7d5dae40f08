'use server';
import {
  changeRole,
  deactivateUser,
  endSessionsOf,
  inviteUser,
  reactivateUser,
  revokeInvitation,
} from '../../../../lib/account';
import { handOverWork } from '../../../../lib/article';
import { act } from '../../../../lib/web/act';

export async function invite(_previous: unknown, form: unknown) {
  return act(inviteUser, form);
}

export async function revoke(_previous: unknown, form: unknown) {
  return act(revokeInvitation, form);
}

export async function setRole(_previous: unknown, form: unknown) {
  return act(changeRole, form);
}

export async function deactivate(_previous: unknown, form: unknown) {
  return act(deactivateUser, form);
}

export async function reactivate(_previous: unknown, form: unknown) {
  return act(reactivateUser, form);
}

export async function endSessions(_previous: unknown, form: unknown) {
  return act(endSessionsOf, form);
}

export async function handOver(_previous: unknown, form: unknown) {
  return act(handOverWork, form);
}
