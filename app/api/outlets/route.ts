import * as z from 'zod';
import { knownOutlets, suggestedOutlets } from '../../../lib/outlet';
import { readInput } from '../../../lib/read-input';
import { ok } from '../../../lib/result';
import { currentActor } from '../../../lib/web/actor';
import { answer, answerSignedOut } from '../../../lib/web/answer';
import { apiDoor } from '../../../lib/web/api-door';

const text = z
  .string()
  .max(2_000)
  .transform((typed) => typed.replaceAll('\0', ' ').toWellFormed());

const question = z.union([
  z.strictObject({ words: text }),
  z.strictObject({ outlet: text, url: text }),
]);

/** The registry for the citation form: `?words=` by name, at most eight; `?outlet=&url=` what a citation may mean. */
export const GET = apiDoor(async (request: Request) => {
  const actor = await currentActor();
  if (!actor) return answerSignedOut();
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const read = readInput(question, asked);
  if (!read.ok) return answer(read);
  const outlets =
    'words' in read.value
      ? await suggestedOutlets(actor, read.value.words)
      : await knownOutlets(actor, read.value);
  return answer(ok({ outlets }));
});
