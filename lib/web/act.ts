import { revalidatePath } from 'next/cache';
import type { Actor } from '../people';
import { type Result, refuse } from '../result';
import { currentActor } from './actor';

/**
 * Runs one mutation for whoever is asking, from a form of the desk, and has the desk read anew. The
 * form's fields are handed on as they came: the mutation itself parses them.
 */
export async function act<T>(
  mutation: (actor: Actor, input: unknown) => Promise<Result<T>>,
  form: FormData,
  asInput: (fields: Record<string, unknown>) => unknown = (fields) => fields,
): Promise<Result<T>> {
  const actor = await currentActor();
  if (!actor) return refuse({ kind: 'forbidden', reason: 'You are signed out: sign in again.' });
  const result = await mutation(actor, asInput(formFields(form)));
  revalidatePath('/desk', 'layout');
  return result;
}

/** The fields of a form as mutations take them: what Next adds begins with a dollar sign; a version is a number. */
export function formFields(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$ACTION')) continue;
    fields[name] = name === 'version' ? Number(value) : value;
  }
  return fields;
}
