/** Where browsers report what a policy kept from happening. */
export const REPORTS_ADDRESS = '/api/policy-reports';

/** The content security policy of what is no page: nothing in it is run, shown or sent anywhere. */
export const barePolicy = directives({
  'default-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'form-action': "'none'",
});

/**
 * The content security policy of bytes that somebody uploaded, or that were made of them: as a page
 * of their own they have no origin, and nothing in them runs.
 */
export const uploadPolicy = directives({ 'default-src': "'none'", sandbox: '' });

/** What a browser is told about every reply, whatever it holds; a page has a policy of its own. */
export function securityHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'reporting-endpoints': `policy="${REPORTS_ADDRESS}"`,
    'content-security-policy': barePolicy,
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  };
}

/**
 * The content security policy of the pages that Next renders: its scripts carry the nonce of their
 * request. Development needs `eval` and a socket for hot reloading.
 */
export function deskPolicy({ nonce, dev }: { nonce: string; dev: boolean }): string {
  return directives({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    // A PDF that was fetched is shown from memory.
    'frame-src': "'self' blob:",
    'connect-src': dev ? "'self' ws: wss:" : "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'self'",
  });
}

/** The content security policy of the reading site, whose pages are files without any script. */
export const sitePolicy = directives({
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'media-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'form-action': "'self'",
});

/**
 * The content security policy of an article shown as the site will show it: a page inside one of the
 * desk's, which runs nothing and whose only style is the one with this hash, or none but ours by link.
 */
export function previewPolicy(styleHash: string | null): string {
  return directives({
    'default-src': "'none'",
    'style-src': styleHash === null ? "'self'" : `'sha256-${styleHash}'`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
    'form-action': "'none'",
    sandbox: 'allow-same-origin',
  });
}

/** The content security policy of a reply that Next makes, by its address. */
export function policyOf(url: string | undefined, page: { nonce: string; dev: boolean }): string {
  if (/^\/(api\/media\/|downloads\/)/.test(url ?? '')) return uploadPolicy;
  return url?.startsWith('/api/') ? barePolicy : deskPolicy(page);
}

const WITH_TOKEN = ['/preview/', '/join/', '/new-password/', '/unsubscribe/'];

/** Whether an address carries a token: of a preview link, of a link to an account, of unsubscribing. */
export function carriesToken(url: string | undefined): boolean {
  return WITH_TOKEN.some((start) => url?.startsWith(start));
}

/** What holds for every reply under an address with a token: nobody keeps, lists or passes it on. */
export const tokenHeaders: Readonly<Record<string, string>> = {
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
};

function directives(policy: Record<string, string>): string {
  return Object.entries({ ...policy, 'report-uri': REPORTS_ADDRESS, 'report-to': 'policy' })
    .map(([name, value]) => `${name} ${value}`.trimEnd())
    .join('; ');
}
