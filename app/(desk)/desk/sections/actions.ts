'use server';
import { addSection, moveSection, removeSection, renameSection } from '../../../../lib/publication';
import { act } from '../../../../lib/web/act';

export async function add(_previous: unknown, form: unknown) {
  return act(addSection, form);
}

export async function rename(_previous: unknown, form: unknown) {
  return act(renameSection, form);
}

export async function move(_previous: unknown, form: unknown) {
  return act(moveSection, form);
}

export async function remove(_previous: unknown, form: unknown) {
  return act(removeSection, form);
}
