import { notFound, redirect } from 'next/navigation';
import { getServerSession } from 'next-auth';
import { cache } from 'react';
import { type Actor, actorOfSession, canOnDesk, type DeskAction } from '../people';
import { authOptions } from './auth';

/** The id of the session that the cookie of a request carries, whether or not it holds; null without one. */
export const currentSessionId = cache(async (): Promise<string | null> => {
  const session = (await getServerSession(authOptions())) as { sessionId?: unknown } | null;
  return typeof session?.sessionId === 'string' ? session.sessionId : null;
});

/** Who is asking, by their cookie and the database; null when nobody is signed in. Asked once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  return actorOfSession(await currentSessionId());
});

/** Who is asking for a page of the desk; others are sent to sign in, or find nothing. */
export async function deskActor(action: DeskAction = 'enter-desk'): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  if (!canOnDesk(actor, action)) notFound();
  return actor;
}

/** A value that must be there, or the page is not found: what one may not see doesn't exist. */
export function found<T>(value: T | null): T {
  if (value === null) notFound();
  return value;
}
