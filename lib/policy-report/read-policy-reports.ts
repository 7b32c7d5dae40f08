import * as z from 'zod';

/** A violation as it is kept: nothing of the page's content, no token, no query. */
export type PolicyReport = { directive: string; blocked: string; page: string };

const text = z.string().max(4_000).catch('');

// `report-uri` sends one object, the Reporting API a list of them under other names.
const single = z.object({
  'csp-report': z.object({
    'document-uri': text,
    'effective-directive': text,
    'violated-directive': text,
    'blocked-uri': text,
  }),
});
const list = z.array(
  z.object({
    type: z.literal('csp-violation'),
    body: z.object({ documentURL: text, effectiveDirective: text, blockedURL: text }),
  }),
);

/** How many reports of one request are read. */
const MOST_AT_ONCE = 10;

/** The violations in a browser's report that concern pages of ours; none where it isn't one. */
export function readPolicyReports(input: unknown, ownOrigin: string): PolicyReport[] {
  return reported(input)
    .slice(0, MOST_AT_ONCE)
    .flatMap(({ directive, blocked, page }) => {
      const path = pathOnOwn(page, ownOrigin);
      const [name = ''] = /^[a-z-]{1,40}/.exec(directive) ?? [];
      return path && name ? [{ directive: name, blocked: blockedThing(blocked), page: path }] : [];
    });
}

function reported(input: unknown): PolicyReport[] {
  const one = single.safeParse(input);
  if (one.success) {
    const report = one.data['csp-report'];
    const directive = report['effective-directive'] || report['violated-directive'];
    return [{ directive, blocked: report['blocked-uri'], page: report['document-uri'] }];
  }
  return (list.safeParse(input).data ?? []).map(({ body }) => ({
    directive: body.effectiveDirective,
    blocked: body.blockedURL,
    page: body.documentURL,
  }));
}

// The last part of such an address is a secret.
const WITH_TOKEN = /^(\/(?:preview|join|new-password|unsubscribe)\/).+$/;

function pathOnOwn(address: string, ownOrigin: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  if (origin !== ownOrigin) return null;
  return pathname.replace(WITH_TOKEN, '$1…').slice(0, 200);
}

function blockedThing(address: string): string {
  if (/^[a-z-]{1,30}$/.test(address)) return address;
  if (!URL.canParse(address)) return 'something';
  const { origin, protocol } = new URL(address);
  return (origin === 'null' ? protocol : origin).slice(0, 200);
}
