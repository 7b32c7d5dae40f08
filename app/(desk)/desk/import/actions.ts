'use server';
import { redirect } from 'next/navigation';
import {
  beginImport,
  commitImport,
  mendImportArticle,
  mendImportLine,
} from '../../../../lib/article';
import { act } from '../../../../lib/web/act';

export async function read(_previous: unknown, form: unknown) {
  const begun = await act(
    async (actor, files) => beginImport(actor, await broughtFiles(files as File[])),
    form,
    (_fields, sent) => sent.getAll('file').filter((file) => file instanceof File && file.size > 0),
  );
  if (begun.ok) redirect(`/desk/import/${begun.value.id}`);
  return begun;
}

export async function mendLine(_previous: unknown, form: unknown) {
  return act(mendImportLine, form);
}

export async function mendArticle(_previous: unknown, form: unknown) {
  return act(mendImportArticle, form);
}

export async function commit(_previous: unknown, form: unknown) {
  return act(commitImport, form);
}

function broughtFiles(files: readonly File[]) {
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
