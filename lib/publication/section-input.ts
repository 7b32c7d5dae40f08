import * as z from 'zod';
import type { Transaction } from '../db';

/** The title of a section as somebody types it. */
export const sectionTitle = z
  .string()
  .transform((typed) => typed.replace(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'A section has a title.')
      .max(80, 'At most 80 characters.')
      .refine((typed) => !typed.includes('\0') && typed.isWellFormed(), 'cannot be stored'),
  );

/** How a section is named by addresses and articles; it never changes. */
export const sectionSlug = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** Has everybody who changes sections wait until the transaction ends. */
export async function holdSections(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('sections', 0))`;
}
