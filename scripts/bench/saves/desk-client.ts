import { performance } from 'node:perf_hooks';

/** One signed-in browser, as far as saving goes. */
export type DeskClient = {
  save(id: string, draft: { version: number; document: unknown }): Promise<Reply>;
  current(id: string): Promise<Reply>;
};

/** A reply: its status, 0 when there was none, its body and how long it took, in ms. */
export type Reply = { status: number; body: unknown; ms: number };

/** Signs in by the form's own address, and keeps the cookies. */
export async function signInTo(base: string, email: string, password: string): Promise<DeskClient> {
  const csrf = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const form = new URLSearchParams({ csrfToken, email, password, json: 'true' });
  const signedIn = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: base, cookie: cookiesOf(csrf) },
    body: form,
  });
  const cookie = cookiesOf(signedIn);
  if (!cookie.includes('colophon-session')) throw new Error(`${email} could not sign in`);
  const ask = (id: string, init: RequestInit) =>
    timed(`${base}/api/articles/${id}/draft`, {
      ...init,
      headers: { cookie, origin: base, 'content-type': 'application/json' },
    });
  return {
    save: (id, draft) => ask(id, { method: 'PUT', body: JSON.stringify(draft) }),
    current: (id) => ask(id, { method: 'GET' }),
  };
}

async function timed(address: string, init: RequestInit): Promise<Reply> {
  const started = performance.now();
  try {
    const reply = await fetch(address, init);
    const body: unknown = await reply.json().catch(() => null);
    return { status: reply.status, body, ms: performance.now() - started };
  } catch {
    return { status: 0, body: null, ms: performance.now() - started };
  }
}

function cookiesOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}
