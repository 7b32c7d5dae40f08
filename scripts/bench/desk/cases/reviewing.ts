import type pg from 'pg';
import type { ArticleDocument, DocumentNode } from '../../../../lib/document';
import type { DeskCase } from '../case';
import { putRound, putText } from '../put-text';
import { paragraphId, reviewedText, words } from '../reviewed-text';
import { idOf } from '../seed';

// Both are in review with the first editor, who is not their author.
const DISCUSSED = 'article-40';
const RESUBMITTED = 'article-120';

const SUGGESTIONS = 50;
const THREADS = 80;
const COMMENTS = 200;

/** An article with 200 comments and 50 suggestions, as a page and as what the page asks for next; what a round changed. */
export const reviewingCases: DeskCase[] = [
  {
    name: `article, ${COMMENTS} comments, ${SUGGESTIONS} suggestions`,
    as: 'editor',
    prepare: discuss,
    path: `/desk/articles/${idOf(DISCUSSED)}`,
  },
  {
    name: 'article: its discussion',
    as: 'editor',
    path: `/api/articles/${idOf(DISCUSSED)}/discussion`,
    holds: `"comment ${COMMENTS}`,
  },
  {
    name: 'changes: what a round changed',
    as: 'editor',
    prepare: resubmit,
    path: `/desk/articles/${idOf(RESUBMITTED)}/changes?since=round-1`,
    holds: 'difference-text',
  },
];

/** Under review with suggestions of its editor all through, and threads on half of its passages. */
async function discuss(db: pg.Client): Promise<void> {
  const headline = 'The Port and Its Two Hundred Remarks';
  const submitted = reviewedText(headline);
  await putRound(db, DISCUSSED, submitted, { number: 1, decision: null });
  await putText(db, DISCUSSED, withSuggestions(headline));
  await db.query('begin');
  const articleId = idOf(DISCUSSED);
  await db.query('delete from "Suggestion" where "articleId" = $1', [articleId]);
  await db.query(
    `insert into "Suggestion" ("articleId", id, "authorId")
     select $1, unnest($2::text[]), $3`,
    [articleId, Array.from({ length: SUGGESTIONS }, (_, at) => suggestionId(at)), idOf('user-301')],
  );
  await db.query(
    `delete from "Comment" where "threadId" in (select id from "Thread" where "articleId" = $1)`,
    [articleId],
  );
  await db.query('delete from "Thread" where "articleId" = $1', [articleId]);
  for (let at = 0; at < THREADS; at += 1) await putThread(db, articleId, at);
  for (let at = 0; at < COMMENTS; at += 1) await putComment(db, at);
  await db.query('commit');
}

function suggestionId(at: number): string {
  return `${idOf('user-301')}-suggested${String(at).padStart(3, '0')}`;
}

// A word goes and another comes; the suggestions are spread over the paragraphs in turn.
function withSuggestions(headline: string): ArticleDocument {
  const marked = (type: string, at: number, text: string): DocumentNode => ({
    type: 'text',
    text,
    marks: [{ type, attrs: { id: suggestionId(at) } }],
  });
  return reviewedText(headline, {
    parts(text, paragraph) {
      const own = [paragraph, paragraph + 36].filter((at) => at < SUGGESTIONS);
      const all = text.split(' ');
      const size = Math.floor(all.length / (own.length + 1));
      const pieces = own.flatMap((at, index): DocumentNode[] => {
        const [gone = 'port', ...kept] = all.slice(index * size, (index + 1) * size);
        return [
          marked('deletion', at, `${gone} `),
          marked('insertion', at, 'harbour '),
          { type: 'text', text: `${kept.join(' ')} ` },
        ];
      });
      return [...pieces, { type: 'text', text: all.slice(own.length * size).join(' ') }];
    },
  });
}

async function putThread(db: pg.Client, articleId: string, at: number): Promise<void> {
  const paragraph = at % 36;
  const text = words(paragraph);
  const offset = 60 + Math.floor(at / 36) * 40;
  await db.query(
    `insert into "Thread" (id, "articleId", kind, "blockId", quote, before, after, "offset", state,
       "createdById", "createdAt", "resolvedById", "resolvedAt")
     values ($1, $2, 'passage', $3, $4, $5, $6, $7, $8, $9, now() - interval '1 day' + $10 * interval '1 second',
       case when $8 = 'resolved'::"ThreadState" then $9::uuid end,
       case when $8 = 'resolved'::"ThreadState" then now() end)`,
    [
      idOf(`thread ${at}`),
      articleId,
      paragraphId(paragraph),
      text.slice(offset, offset + 24),
      text.slice(offset - 32, offset),
      text.slice(offset + 24, offset + 56),
      offset,
      at % 4 === 3 ? 'resolved' : 'open',
      idOf('user-301'),
      at,
    ],
  );
}

async function putComment(db: pg.Client, at: number): Promise<void> {
  await db.query(
    `insert into "Comment" (id, "threadId", "authorId", body, "createdAt")
     values ($1, $2, $3, $4, now() - interval '12 hours' + $5 * interval '1 second')`,
    [
      idOf(`comment ${at}`),
      idOf(`thread ${at % THREADS}`),
      idOf(at % 3 === 0 ? 'user-12' : 'user-301'),
      `comment ${at + 1}: the register says something else about this, and @[${idOf('user-302')}] has seen it. ${words(at).slice(0, 160)}`,
      at,
    ],
  );
}

/** Sent back once and handed in again: words, notes and dates changed, blocks moved, come and gone. */
async function resubmit(db: pg.Client): Promise<void> {
  const headline = 'The Port, Handed In Again';
  const first = reviewedText(headline);
  const second = reviewedText(headline, {
    words: (text, paragraph) =>
      paragraph % 3 === 0
        ? text
        : text
            .split(' ')
            .map((word, at) => ((at + paragraph) % 9 === 0 ? `${word} anew` : word))
            .join(' '),
    note: (text, paragraph) => (paragraph % 4 === 0 ? text.replace('page', 'folio') : text),
    date: '2025-10-17',
    isRearranged: true,
  });
  const note = 'The dates of the excerpts are a day early.';
  await putRound(db, RESUBMITTED, first, { number: 1, decision: 'changes_requested', note });
  await putRound(db, RESUBMITTED, second, { number: 2, decision: null });
  await putText(db, RESUBMITTED, second);
}
