import net from 'node:net';
import { expect, expectAccessible, test } from './fixtures';
import { originOf } from './server-actions';

const port = Number(new URL(originOf()).port);
const host = `Host: localhost:${port}\r\n`;
const close = 'Connection: close\r\n';

/** Sends these bytes, and gives what came back until the server closed the connection. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    let reply = '';
    socket.setEncoding('latin1');
    socket.on('data', (piece) => {
      reply += piece;
    });
    socket.on('error', () => resolve(reply));
    socket.on('close', () => resolve(reply));
    socket.write(bytes, 'latin1');
  });
}

/** A request and the status of its reply. */
const REQUESTS: [string, string, number][] = [
  ['the site', `GET / HTTP/1.1\r\n${host}${close}\r\n`, 200],
  ['a page that is not there', `GET /nothing HTTP/1.1\r\n${host}${close}\r\n`, 404],
  ['the desk, signed out', `GET /desk HTTP/1.1\r\n${host}${close}\r\n`, 307],
  ['signing in', `GET /sign-in HTTP/1.1\r\n${host}${close}\r\n`, 200],
  ['only the head', `HEAD /sign-in HTTP/1.1\r\n${host}${close}\r\n`, 200],
  ['the API', `GET /api/inbox HTTP/1.1\r\n${host}${close}\r\n`, 401],
  ['a health probe', `GET /api/health HTTP/1.1\r\n${host}${close}\r\n`, 200],
  [
    'an absolute address of ours',
    `GET http://localhost:${port}/ HTTP/1.1\r\n${host}${close}\r\n`,
    200,
  ],
  [
    'an absolute address of another',
    `GET http://evil.example/ HTTP/1.1\r\n${host}${close}\r\n`,
    421,
  ],
  ['another host', `GET / HTTP/1.1\r\nHost: evil.example\r\n${close}\r\n`, 421],
  ['two hosts', `GET / HTTP/1.1\r\n${host}${host}${close}\r\n`, 421],
  ['no host', `GET / HTTP/1.1\r\n${close}\r\n`, 400],
  ['a malformed address', `GET /%ff HTTP/1.1\r\n${host}${close}\r\n`, 400],
  ['a long address', `GET /${'a'.repeat(5_000)} HTTP/1.1\r\n${host}${close}\r\n`, 414],
  ['a long head', `GET / HTTP/1.1\r\n${host}X-Long: ${'a'.repeat(20_000)}\r\n${close}\r\n`, 431],
  ['no HTTP', `garbage\r\n\r\n`, 400],
  ['a method that nobody knows', `TRACE / HTTP/1.1\r\n${host}${close}\r\n`, 405],
  ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n`, 405],
  [
    'an expectation',
    `POST /desk HTTP/1.1\r\n${host}Expect: a-wonder\r\nContent-Length: 0\r\n${close}\r\n`,
    417,
  ],
  [
    'a change from elsewhere',
    `POST /desk HTTP/1.1\r\n${host}Content-Length: 0\r\n${close}\r\n`,
    403,
  ],
  [
    'a change of no action',
    `POST /desk HTTP/1.1\r\n${host}Origin: ${originOf()}\r\nContent-Length: 0\r\n${close}\r\n`,
    405,
  ],
  [
    'a body that is too large',
    `POST /api/media HTTP/1.1\r\n${host}Origin: ${originOf()}\r\nContent-Length: 999999999\r\n${close}\r\n`,
    413,
  ],
  [
    'Next’s pictures',
    `GET /_next/image?url=%2Ficon.svg&w=64&q=75 HTTP/1.1\r\n${host}${close}\r\n`,
    404,
  ],
  [
    'a download that is not there',
    `GET /downloads/1999-01.pdf HTTP/1.1\r\n${host}${close}\r\n`,
    404,
  ],
  ['a source map', `GET /_next/static/chunks/main.js.map HTTP/1.1\r\n${host}${close}\r\n`, 404],
];

test('every kind of reply tells the browser what it may do with it', async () => {
  for (const [what, request, status] of REQUESTS) {
    const [head = ''] = (await sendRaw(request)).split('\r\n\r\n');
    expect(head.split('\r\n', 1)[0], what).toContain(`HTTP/1.1 ${status}`);
    for (const header of ['content-security-policy', 'x-content-type-options', 'referrer-policy']) {
      const found = head.match(new RegExp(`^${header}:`, 'gim')) ?? [];
      expect(found.length, `${header} of ${what}`).toBe(1);
    }
    expect(head, what).not.toMatch(/x-powered-by|^server:/im);
    expect(head, what).toMatch(/frame-ancestors '(none|self)'|sandbox/);
  }
});

test('what was uploaded has no origin and runs nothing, wherever it is served', async ({
  page,
  signInAs,
}) => {
  await page.goto('/');
  const shown = await page.locator('img').first().getAttribute('src');
  await signInAs('editor');
  const images = await page.request.get('/api/media');
  const [image] = ((await images.json()) as { images: { image: { sha256: string } }[] }).images;
  for (const address of [
    shown ?? '',
    `/api/media/${image?.image.sha256}`,
    `/api/media/${image?.image.sha256}?w=320`,
  ]) {
    const reply = await page.request.get(address);
    expect(reply.status(), address).toBe(200);
    expect(reply.headers()['content-security-policy'], address).toMatch(
      /^default-src 'none'; sandbox;/,
    );
  }
});

test('whatever a cookie holds, pages work or ask to sign in', async ({ page, signInAs }) => {
  const values = ['x', 'javascript:alert(1)', 'http://[', '%', 'a'.repeat(2_000)];
  await signInAs('editor');
  const [own] = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  for (const value of values) {
    const cookies = [
      `next-auth.callback-url=${value}`,
      `next-auth.csrf-token=${value}`,
      `__Secure-next-auth.callback-url=${value}`,
      `colophon-session.0=${value}`,
    ].join('; ');
    for (const path of ['/desk', '/sign-in', '/api/inbox', '/api/auth/csrf', '/api/auth/session']) {
      const signedOut = await sendRaw(
        `GET ${path} HTTP/1.1\r\n${host}Cookie: ${cookies}; colophon-session=${value}\r\n${close}\r\n`,
      );
      expect(signedOut.slice(0, 12), `${path} ${value.slice(0, 20)}`).toMatch(
        /HTTP\/1.1 (200|307|401)/,
      );
      const signedIn = await sendRaw(
        `GET ${path} HTTP/1.1\r\n${host}Cookie: ${cookies}; colophon-session=${own?.value}\r\n${close}\r\n`,
      );
      expect(signedIn.slice(0, 12), `${path} ${value.slice(0, 20)}`).toMatch(/HTTP\/1.1 (200|307)/);
    }
  }
});

test('wherever somebody asks to be sent after signing in or out, they stay here', async ({
  request,
}) => {
  const wanted = [
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'http://[',
    '\t//evil.example',
    'a'.repeat(3_000),
    'data:text/html,x',
    `https://own@evil.example`,
  ];
  for (const target of wanted) {
    for (const path of ['signin', 'signout', 'error', 'csrf', 'callback/credentials', 'nothing']) {
      const query = new URLSearchParams([
        ['callbackUrl', target],
        ['callbackUrl', target],
      ]);
      const read = await request.get(`/api/auth/${path}?${query}`, { maxRedirects: 0 });
      expect(read.status(), `${path} ${target}`).toBeLessThan(500);
      const location = read.headers().location ?? '/';
      expect(new URL(location, originOf()).origin, `${path} ${target}`).toBe(originOf());
      const changed = await request.post(`/api/auth/${path}?${query}`, {
        headers: { origin: originOf(), 'content-type': 'application/x-www-form-urlencoded' },
        data: `csrfToken=x&json=true&callbackUrl=${encodeURIComponent(target)}&callbackUrl=y&email=a&password=b`,
        maxRedirects: 0,
      });
      expect(changed.status(), `${path} ${target}`).toBeLessThan(500);
      expect(await changed.text(), `${path} ${target}`).not.toContain('evil.example');
    }
  }
});

test('who is blocked is told how long, also with the right password', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.expect(/40[13]|429/);
  const email = 'blocked@example.org';
  await page.goto('/sign-in');
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(`guess ${attempt}`);
    const [reply] = await Promise.all([
      page.waitForResponse((each) => each.url().includes('/callback/credentials')),
      page.getByRole('button', { name: 'Sign in' }).click(),
    ]);
    expect(reply.status()).toBe(attempt < 10 ? 401 : 429);
    if (attempt === 10) expect(Number(reply.headers()['retry-after'])).toBeGreaterThan(0);
  }
  await expect(page.getByText(/Try again in 1[45] minutes/)).toBeVisible();
});

test('what a browser reports of a policy is taken from anybody, and shown to admins', async ({
  page,
  request,
  signInAs,
}) => {
  const report = {
    'csp-report': {
      'document-uri': `${originOf()}/sign-in`,
      'effective-directive': 'img-src',
      'blocked-uri': 'https://elsewhere.example/pixel.png',
    },
  };
  for (const origin of [undefined, 'null', originOf()]) {
    const headers = { 'content-type': 'application/csp-report', ...(origin && { origin }) };
    const reply = await request.post('/api/policy-reports', {
      headers,
      data: JSON.stringify(report),
    });
    expect(reply.status(), `${origin}`).toBe(204);
  }
  const foreign = { headers: { origin: 'https://evil.example' }, data: report };
  expect((await request.post('/api/policy-reports', foreign)).status()).toBe(403);
  await signInAs('admin');
  await page.goto('/desk/policy-reports');
  const line = page.getByRole('row', { name: /elsewhere\.example/ });
  await expect(line.getByRole('cell', { name: '3', exact: true })).toBeVisible();
  await expectAccessible(page, 'blocked content');
});
