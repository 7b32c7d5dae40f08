import * as z from 'zod';

/** What a notification keeps of its moment, read tolerantly. */
export const storedData = z
  .object({
    title: z.string().catch(''),
    note: z.string().catch(''),
    anchor: z.string().catch(''),
  })
  .catch({ title: '', note: '', anchor: '' });
