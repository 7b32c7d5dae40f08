/** The forms in which a text is stored. */
export type Encoding = 'br' | 'gzip' | 'identity';

const REMEMBERED = 200;
const remembered = new Map<string, Encoding>();

/** The best stored form for an Accept-Encoding header: brotli, then gzip, then plain. */
export function preferredEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity';
  const known = remembered.get(header);
  if (known) return known;
  const encoding = negotiate(header);
  // Browsers send a handful of these; whoever sends others is not remembered for ever.
  if (remembered.size < REMEMBERED) remembered.set(header, encoding);
  return encoding;
}

function negotiate(header: string): Encoding {
  const weights = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
        const weight = parameters.find((parameter) => parameter.startsWith('q='));
        return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
      }),
  );
  const accepts = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}

/** Whether an If-None-Match header names this ETag; weak and strong forms count alike. */
export function namesTag(header: string, etag: string): boolean {
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag || tag === '*');
}
