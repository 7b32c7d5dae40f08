'use server';
import { createPreviewLink, revokePreviewLink } from '../../../lib/share';
import { act } from '../../../lib/web/act';

export async function createLink(_previous: unknown, form: unknown) {
  return act(createPreviewLink, form);
}

export async function revokeLink(_previous: unknown, form: unknown) {
  return act(revokePreviewLink, form);
}
