import type * as z from 'zod';
import { ok, type Result, refuse } from './result';

/** Reads a mutation's unknown input with its schema; refuses with a path for every problem. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const problems = parsed.error.issues.slice(0, 20).map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  return refuse({ kind: 'invalid', problems });
}
