import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '../env';
import { log } from '../log';
import { endSession, SESSION_LIMITS, signIn } from '../people';
import { type Refusal, refuse } from '../result';
import { databaseRefusal } from './database-refusal';
import { sessionCookieName } from './session-cookie-name';

/**
 * How people sign in. The cookie carries a session's id and nothing else; who that is, and whether
 * they still may, is asked of the database at every request. The library knows no other answer to a
 * refused sign-in than “wrong”: why it was refused is given to `onRefusal`.
 */
export function authOptions(onRefusal: (refusal: Refusal) => void = () => {}): NextAuthOptions {
  const { COLOPHON_URL, COLOPHON_SECRET } = env();
  // The library asks the environment for its own address.
  process.env.NEXTAUTH_URL = COLOPHON_URL;
  const secure = COLOPHON_URL.startsWith('https:');
  return {
    secret: COLOPHON_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_LIMITS.absoluteSeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(secure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const address = String(request.headers?.['x-forwarded-for'] ?? 'unknown');
          const signedIn = await signIn(credentials, address).catch((error) => {
            const refusal = databaseRefusal(error);
            if (!refusal) throw error;
            return refuse(refusal);
          });
          if (signedIn.ok) return { id: signedIn.value.sessionId };
          onRefusal(signedIn.refusal);
          return null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : { sessionId: token.sessionId }),
      session: ({ token }) => ({ expires: '', sessionId: token.sessionId }),
      redirect: ({ url }) => ownAddress(url, COLOPHON_URL),
    },
    events: {
      signOut: ({ token }) => endSession(token?.sessionId),
    },
    logger: {
      // A refused password is no error of ours, and nothing that was typed belongs in a log.
      error: (code) => log('warn', 'sign-in failed', { code }),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** An address of our own origin to go to after signing in; the desk for anything else. */
export function ownAddress(wanted: string, origin: string): string {
  const desk = `${origin}/desk`;
  const isPath = /^\/(?![/\\])/.test(wanted);
  const isAbsolute = wanted.startsWith(`${origin}/`);
  if (!(isPath || isAbsolute) || wanted.length > 2_000 || /[\t\r\n\\]/.test(wanted)) return desk;
  if (!URL.canParse(wanted, origin)) return desk;
  const url = new URL(wanted, origin);
  return url.origin === origin && !url.pathname.startsWith('//') ? url.href : desk;
}
