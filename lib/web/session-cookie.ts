import type { IncomingMessage } from 'node:http';
import { decode } from 'next-auth/jwt';
import { env } from '../env';
import { type Actor, actorOfSession } from '../people';
import { sessionCookieName } from './session-cookie-name';

/** Who sent a request that Next doesn't answer; null when nobody is signed in. */
export async function actorOfRequest(request: IncomingMessage): Promise<Actor | null> {
  const { COLOPHON_SECRET, COLOPHON_URL } = env();
  const name = `${sessionCookieName(COLOPHON_URL.startsWith('https:'))}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  const token = cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length);
  if (!token) return null;
  const claims = await decode({ token, secret: COLOPHON_SECRET }).catch(() => null);
  return actorOfSession(claims?.sessionId);
}
