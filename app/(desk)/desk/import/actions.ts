'use server';
import { redirect } from 'next/navigation';
import {
  beginImport,
  commitImport,
  mendImportArticle,
  mendImportLine,
} from '../../../../lib/article';
import { invalid } from '../../../../lib/result';
import { act } from '../../../../lib/web/act';

export async function read(_previous: unknown, form: FormData) {
  const files = form.getAll('file').filter((file) => file instanceof File && file.size > 0);
  if (files.length === 0) return invalid('file', 'Choose a file.');
  const begun = await act(async (actor) => {
    const brought = (files as File[]).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    return beginImport(actor, await Promise.all(brought));
  }, new FormData());
  if (begun.ok) redirect(`/desk/import/${begun.value.id}`);
  return begun;
}

export async function mendLine(_previous: unknown, form: FormData) {
  return act(mendImportLine, form);
}

export async function mendArticle(_previous: unknown, form: FormData) {
  return act(mendImportArticle, form);
}

export async function commit(_previous: unknown, form: FormData) {
  return act(commitImport, form);
}
