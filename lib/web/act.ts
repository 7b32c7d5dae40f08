import { revalidatePath } from 'next/cache';
import type { Actor } from '../people';
import { invalid, type Result, refuse } from '../result';
import { currentActor } from './actor';
import { databaseRefusal } from './database-refusal';

/** The fields of a form as mutations take them. */
export type Fields = Record<string, unknown>;

/**
 * Runs one mutation for whoever is asking, from a form of the desk, and has the desk read anew. The
 * form's fields are handed on as they came: the mutation itself parses them.
 */
export async function act<T>(
  mutation: (actor: Actor, input: unknown) => Promise<Result<T>>,
  form: unknown,
  asInput: (fields: Fields, form: FormData) => unknown = (fields) => fields,
): Promise<Result<T>> {
  return actForAnyone(async (fields, sent) => {
    const actor = await currentActor();
    if (!actor) return refuse({ kind: 'signed-out' });
    const result = await mutation(actor, asInput(fields, sent));
    revalidatePath('/desk', 'layout');
    return result;
  }, form);
}

/**
 * The same for what asks for no account, such as a link that speaks for itself. Whatever a client
 * sends in place of a form is invalid, and a database that is busy, full or away is a refusal: no
 * input makes an action throw. Every server action goes through one of the two.
 */
export async function actForAnyone<T>(
  work: (fields: Fields, form: FormData) => Promise<Result<T>>,
  form: unknown,
): Promise<Result<T>> {
  if (!(form instanceof FormData)) return invalid('', 'is not a form');
  try {
    return await work(formFields(form), form);
  } catch (error) {
    const refusal = databaseRefusal(error);
    if (!refusal) throw error;
    return refuse(refusal);
  }
}

/** What Next adds to a form begins with a dollar sign; a version is a number. */
function formFields(form: FormData): Fields {
  const given = [...form.entries()].filter(([name]) => !name.startsWith('$ACTION'));
  return Object.fromEntries(
    given.map(([name, value]) => [name, name === 'version' ? Number(value) : value]),
  );
}
