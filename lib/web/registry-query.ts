import * as z from 'zod';
import type { OutletFilter } from '../outlet';
import type { SourceFilter } from '../source';

function known<T>(type: z.ZodType<T>) {
  return type.optional().catch(undefined);
}

// PostgreSQL takes no NUL, and half a surrogate pair finds nothing.
const text = z
  .string()
  .transform((typed) => typed.replaceAll('\0', ' ').toWellFormed().trim())
  .pipe(z.string().min(1).max(1_000));

const KEY = /^([0-9a-f]{8}-[0-9a-f-]{27})_([\s\S]{0,300})$/;
const key = text.pipe(z.string().regex(KEY)).transform((written) => {
  const [, id = '', value = ''] = KEY.exec(written) ?? [];
  return { id, value };
});

const outletQuery = z.object({
  q: known(text),
  country: known(z.string().regex(/^[A-Z]{2}$/)),
  language: known(z.string().regex(/^[A-Za-z0-9-]{2,20}$/)),
  state: known(z.literal('proposed')),
  after: known(key),
});

const sourceQuery = z.object({
  q: known(text),
  address: known(text),
  outlet: known(z.uuid()),
  unregistered: known(z.literal('1')),
  after: known(key),
});

type Parameters = Record<string, unknown>;

/** What the address of the list of outlets asks for; what it doesn't know it leaves out. */
export function outletListQuery(parameters: Parameters): OutletFilter {
  const { q, after, ...filter } = outletQuery.parse(parameters);
  return { ...filter, words: q, after: after && { name: after.value, id: after.id } };
}

/** What the address of the list of sources asks for; what it doesn't know it leaves out. */
export function sourceListQuery(parameters: Parameters): SourceFilter {
  const { q, after, outlet, unregistered, address } = sourceQuery.parse(parameters);
  return {
    words: q,
    address,
    outletId: outlet,
    unregistered: unregistered === '1' || undefined,
    after: after && { date: after.value, id: after.id },
  };
}

/** The same address, with these fields set anew; an empty one is left out. */
export function addressWith(
  path: string,
  parameters: Parameters,
  fields: Record<string, string | undefined>,
): string {
  const given = Object.entries({ ...parameters, ...fields }).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  );
  const search = new URLSearchParams(given).toString();
  return search ? `${path}?${search}` : path;
}
