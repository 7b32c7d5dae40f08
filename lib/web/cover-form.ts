import * as z from 'zod';

const image = z
  .string()
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'is not an image' });
      return z.NEVER;
    }
  })
  .catch(null);

/** The input of `updateIssue` from the cover's form, where the image comes as JSON in one field. */
export function coverFromForm(fields: Record<string, unknown>): unknown {
  const { id, version, image: chosen, ...rights } = fields;
  const parsed = image.parse(chosen);
  return { id, version, cover: parsed ? { image: parsed, ...rights } : null };
}
