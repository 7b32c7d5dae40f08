import * as z from 'zod';
import type { OutletFacts } from '../../lib/citation';
import type { OutletQuestion } from '../../lib/document/editors';

const answered = z.object({
  outlets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameKeys: z.array(z.string()),
      domains: z.array(z.string()),
      language: z.string(),
      descriptions: z.array(z.object({ validFrom: z.string(), text: z.string() })),
    }),
  ),
});

/** Asks the registry for outlets; never throws: offline it knows none. */
export async function findOutlets(asked: OutletQuestion): Promise<OutletFacts[]> {
  try {
    const response = await fetch(`/api/outlets?${new URLSearchParams(asked)}`);
    const read = answered.safeParse(response.ok ? await response.json() : null);
    return read.success ? read.data.outlets : [];
  } catch {
    return [];
  }
}
