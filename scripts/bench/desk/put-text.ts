import type pg from 'pg';
import { type ArticleDocument, parseDocument } from '../../../lib/document';
import { contentHash } from '../../../lib/hash';
import { accepted } from '../../../prisma/factories';
import { idOf } from './seed';

/** Gives a seeded article this text, as it would have been saved; its place in every list stays. */
export async function putText(
  db: pg.Client,
  article: string,
  unknownText: ArticleDocument,
): Promise<void> {
  const text = accepted(parseDocument(unknownText));
  await db.query(`update "Article" set document = $2, "contentHash" = $3 where id = $1`, [
    idOf(article),
    JSON.stringify(text),
    contentHash(text),
  ]);
}

/** Gives it a round with the text that was handed in, decided or open. Neither is ever changed again. */
export async function putRound(
  db: pg.Client,
  article: string,
  unknownText: ArticleDocument,
  round: { number: number; decision: 'changes_requested' | null; note?: string },
): Promise<void> {
  const text = accepted(parseDocument(unknownText));
  const { number, decision, note = '' } = round;
  const [articleId, revisionId] = [idOf(article), idOf(`${article} revision ${number}`)];
  const [author, editor] = [idOf('user-12'), idOf('user-301')];
  await db.query(
    `insert into "Revision" (id, "articleId", number, document, "contentHash", reason, "createdById")
     values ($1, $2, $3, $4, $5, 'submitted', $6) on conflict do nothing`,
    [revisionId, articleId, number, JSON.stringify(text), contentHash(text), author],
  );
  await db.query(
    `insert into "Round" (id, "articleId", number, "revisionId", "submittedById", decision, note,
       "decidedById", "decidedAt")
     values ($1, $2, $3, $4, $5, $6, $7, case when $6::text is not null then $8::uuid end,
       case when $6::text is not null then now() end) on conflict do nothing`,
    [
      idOf(`${article} round ${number}`),
      articleId,
      number,
      revisionId,
      author,
      decision,
      note,
      editor,
    ],
  );
}
