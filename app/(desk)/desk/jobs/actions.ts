'use server';
import { goOn } from '../../../../lib/jobs/restoration';
import { tryAgain } from '../../../../lib/jobs/try-again';
import { act } from '../../../../lib/web/act';

export async function again(_previous: unknown, form: unknown) {
  return act(tryAgain, form);
}

export async function resume(_previous: unknown, form: unknown) {
  return act(goOn, form);
}
