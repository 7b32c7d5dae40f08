'use server';
import { redirect } from 'next/navigation';
import { createArticle } from '../../../../../lib/article';
import { act } from '../../../../../lib/web/act';

export async function start(_previous: unknown, form: unknown) {
  const created = await act((actor) => createArticle(actor), form);
  if (created.ok) redirect(`/desk/articles/${created.value.id}`);
  return created;
}
