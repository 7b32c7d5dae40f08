import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '../env';
import type { Refusal } from '../result';
import { answer } from './answer';
import { authOptions, ownAddress } from './auth';
import { readBytes } from './read-body';

type Context = { params: Promise<{ nextauth: string[] }> };

/** What we use of the library; it breaks on some of what it would offer besides. */
const READS = new Set(['csrf', 'providers', 'session', 'signin', 'signout', 'error']);
const CHANGES = new Set(['callback/credentials', 'signout']);

const FIELDS = ['csrfToken', 'email', 'password', 'json', 'callbackUrl'];
const MOST_BYTES = 20_000;

/**
 * Answers for signing in and out. The library gets only fields it knows, each once, and no address to
 * go to but one of ours; who is blocked is answered 429, and 503 while the database is away.
 */
export async function answerSignIn(request: NextRequest, context: Context): Promise<Response> {
  const asked = (await context.params).nextauth.join('/');
  const isKnown = (request.method === 'GET' ? READS : CHANGES).has(asked);
  if (!isKnown) return answer({ ok: false, refusal: { kind: 'not-found' } });
  const cleaned = await cleanRequest(request);
  if (!cleaned) return answer({ ok: false, refusal: { kind: 'too-large', reason: 'Too large.' } });
  let refusal: Refusal | null = null;
  const options = authOptions((given) => {
    refusal = given;
  });
  const reply = (await NextAuth(options)(cleaned, context)) as Response;
  return answerBlocked(refusal) ?? reply;
}

/** The reply to a sign-in that was not even tried, in the form in which the library's client reads it. */
function answerBlocked(refusal: Refusal | null): Response | null {
  if (refusal?.kind !== 'too-often' && refusal?.kind !== 'unavailable') return null;
  const reply = answer({ ok: false, refusal });
  const url = new URL('/sign-in', env().COLOPHON_URL);
  url.searchParams.set('error', `${refusal.kind} ${refusal.retryAfterSeconds}`);
  return Response.json({ ...refusal, url }, { status: reply.status, headers: reply.headers });
}

async function cleanRequest(request: NextRequest): Promise<NextRequest | null> {
  const { COLOPHON_URL } = env();
  const url = new URL(request.nextUrl.pathname, COLOPHON_URL);
  const wanted = request.nextUrl.searchParams.get('callbackUrl');
  if (wanted !== null) url.searchParams.set('callbackUrl', ownAddress(wanted, COLOPHON_URL));
  if (request.method === 'GET') return new NextRequest(url, { headers: request.headers });
  const read = await readBytes(request, MOST_BYTES);
  if (!read.ok) return null;
  const sent = new URLSearchParams(Buffer.from(read.value).toString());
  const fields = FIELDS.flatMap((name) => {
    const value = sent.get(name);
    if (value === null) return [];
    return [[name, name === 'callbackUrl' ? ownAddress(value, COLOPHON_URL) : value]];
  });
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/x-www-form-urlencoded');
  headers.delete('content-length');
  return new NextRequest(url, { method: 'POST', headers, body: new URLSearchParams(fields) });
}
