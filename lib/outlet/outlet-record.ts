import * as z from 'zod';
import { nameKey, readDomain } from '../citation';
import type { Transaction } from '../db';
import { invalid, ok, type Result } from '../result';
import { COUNTRIES } from './countries';

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((value) => !/[\r\n]/.test(value), 'This must be one line.');

// A list comes as one text, a line each, from forms, and as a list from programs.
const lines = (most: number) =>
  z
    .union([
      z
        .string()
        .max(20_000)
        .transform((text) => text.split('\n')),
      z.array(z.string()),
    ])
    .transform((all) => all.map((line) => line.trim()).filter(Boolean))
    .pipe(z.array(oneLine(300)).max(most));

const domain = z.string().transform((typed, context) => {
  const read = readDomain(typed);
  if (read === null) context.addIssue(`“${typed}” is no domain such as infobae.com.`);
  return read ?? z.NEVER;
});

/** The record of an outlet as people fill it in. */
export const outletRecord = z.strictObject({
  name: oneLine(300).refine((name) => nameKey(name) !== '', 'Give the outlet a name.'),
  nativeName: oneLine(300).default(''),
  country: z
    .string()
    .refine((code) => code === '' || COUNTRIES.includes(code), 'This is no country.')
    .default(''),
  language: z
    .string()
    .regex(/^$|^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'This is no language.')
    .default(''),
  domains: lines(30).pipe(z.array(domain)).default([]),
  aliases: lines(50).default([]),
  standing: z.string().trim().max(4_000).default(''),
  standingEvidence: z.string().trim().max(2_000).default(''),
  standingDate: z
    .string()
    .regex(/^$|^\d{4}(-\d{2}(-\d{2})?)?$/, 'Write it as 2026, 2026-11 or 2026-11-24.')
    .default(''),
});

export type OutletRecord = z.infer<typeof outletRecord>;

/** The fields of a record that are columns of its row. */
export function outletColumns({ domains: _d, aliases: _a, ...columns }: OutletRecord) {
  return columns;
}

/** What is said of somebody's owners and reliability can be contested: it needs evidence and a date. */
export function checkStanding(record: OutletRecord): Result<null> {
  if (record.standing === '') return ok(null);
  if (record.standingEvidence === '') return invalid('standingEvidence', 'Say what proves it.');
  if (record.standingDate === '') return invalid('standingDate', 'Say since when it is known.');
  return ok(null);
}

/** Rewrites the names and domains of an outlet; refuses a domain that is another's. */
export async function writeNamesAndDomains(
  tx: Transaction,
  outletId: string,
  record: OutletRecord,
): Promise<Result<null>> {
  const domains = [...new Set(record.domains)];
  const taken = await tx.outletDomain.findFirst({
    where: { domain: { in: domains }, outletId: { not: outletId } },
    include: { outlet: { select: { name: true } } },
  });
  if (taken) {
    return invalid('domains', `${taken.domain} is a domain of “${taken.outlet.name}” already.`);
  }
  await tx.outletDomain.deleteMany({ where: { outletId } });
  await tx.outletDomain.createMany({ data: domains.map((each) => ({ domain: each, outletId })) });
  await tx.outletName.deleteMany({ where: { outletId } });
  await tx.outletName.createMany({
    data: namesOf(record).map((name) => ({ outletId, ...name })),
    skipDuplicates: true,
  });
  return ok(null);
}

function namesOf(record: OutletRecord) {
  const own = [record.name, record.nativeName].map((name) => ({ name, isOwn: true }));
  const aliases = record.aliases.map((name) => ({ name, isOwn: false }));
  return [...own, ...aliases]
    .map((each) => ({ ...each, key: nameKey(each.name) }))
    .filter(({ key }) => key !== '');
}
