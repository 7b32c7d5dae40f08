'use server';
import { redirect } from 'next/navigation';
import { beginImport, commitImport } from '../../../../lib/article';
import { invalid } from '../../../../lib/result';
import { act } from '../../../../lib/web/act';

export async function read(_previous: unknown, form: FormData) {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return invalid('file', 'Choose a text.');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begun = await act(
    (actor) => beginImport(actor, { bytes, name: file.name }),
    new FormData(),
  );
  if (begun.ok) redirect(`/desk/import/${begun.value.id}`);
  return begun;
}

export async function commit(_previous: unknown, form: FormData) {
  return act(commitImport, form);
}
