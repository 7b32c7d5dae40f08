import { beforeEach, describe, expect, test } from 'vitest';
import {
  accepted,
  aDraft,
  aPlannedIssue,
  aPublication,
  aSubmission,
  aUser,
  manyArticles,
} from '../../../prisma/factories';
import { testDatabase } from '../../../prisma/test-database';
import { writableDatabase } from '../../db';
import type { Actor } from '../../people';
import {
  ARTICLE_ORDERS,
  ARTICLE_STATES,
  type ArticleFilter,
  type ArticleOrder,
  articleCounts,
  articlesFor,
  assignArticle,
  takeArticle,
} from '..';

const tables = await testDatabase();
let author: Actor;
let editor: Actor;
let publisher: Actor;
beforeEach(async () => {
  await tables.empty();
  await aPublication();
  [author, editor, publisher] = [
    await aUser('author'),
    await aUser('editor'),
    await aUser('publisher'),
  ];
});

async function headlines(filter: ArticleFilter, actor = editor): Promise<string[]> {
  const { articles } = await articlesFor(actor, { filter, order: 'headline' });
  return articles.map(({ headline }) => headline);
}

async function walk(order: ArticleOrder, meanwhile: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  for (let after = undefined; ; ) {
    const page = await articlesFor(editor, { order, after });
    seen.push(...page.articles.map(({ id }) => id));
    if (page.next === null) return seen;
    after = page.next;
    await meanwhile();
  }
}

// Many of the same moment, many of the same headline, some without one, most in no issue.
async function aShelf(): Promise<string[]> {
  const ids = await manyArticles(
    author,
    Array.from({ length: 230 }, (_, index) => ({
      headline: ['Zebra', 'água', 'Agua', '', 'Über'][index % 5] ?? '',
      state: ARTICLE_STATES[index % ARTICLE_STATES.length],
      at: new Date(Date.UTC(2026, 10, 1 + (index % 3))),
    })),
  );
  const open = await writableDatabase().article.findMany({
    where: { state: { notIn: ['withdrawn', 'published'] } },
    select: { id: true },
    take: 90,
  });
  const placed = open.map(({ id }) => id);
  await aPlannedIssue(publisher, '2026-10', placed.slice(0, 60));
  await aPlannedIssue(publisher, '2026-11', placed.slice(60));
  return ids;
}

describe('walking a list page by page', () => {
  test.each(ARTICLE_ORDERS)('by %s gives every article exactly once', async (order) => {
    const ids = await aShelf();
    const seen = await walk(order, async () => {});
    expect(seen).toHaveLength(ids.length);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  test.each(ARTICLE_ORDERS)('by %s loses nothing that stays while others change', async (order) => {
    const ids = await aShelf();
    const moving = ids.filter((_, index) => index % 7 === 0);
    let turn = 0;
    const seen = await walk(order, async () => {
      turn += 1;
      const some = moving.filter((_, index) => index % 3 === turn % 3);
      await writableDatabase().article.updateMany({
        where: { id: { in: some } },
        data: {
          updatedAt: new Date(),
          stateSince: new Date(Date.UTC(2026, 9, turn)),
          headline: `Moved ${turn}`,
          state: ARTICLE_STATES[turn % ARTICLE_STATES.length],
        },
      });
      await manyArticles(author, [{ headline: `New ${turn}` }]);
    });
    const staying = ids.filter((id) => !moving.includes(id));
    const found = seen.filter((id) => staying.includes(id));
    expect(found).toHaveLength(staying.length);
    expect(new Set(found)).toEqual(new Set(staying));
  });

  test('by due goes on where a page ends exactly with what has a date', async () => {
    const names = Array.from({ length: 60 }, (_, index) => ({ headline: `Article ${index}` }));
    const ids = await manyArticles(author, names);
    await aPlannedIssue(publisher, '2026-11', ids.slice(10));
    expect(new Set(await walk('due', async () => {}))).toEqual(new Set(ids));
  });

  test('by headline sorts as people do, by due date puts what has none last', async () => {
    await manyArticles(
      author,
      ['Zebra', 'água', 'Azul', 'apple'].map((headline) => ({ headline })),
    );
    expect(await headlines({})).toEqual(['água', 'apple', 'Azul', 'Zebra']);
    const [first, second] = (await articlesFor(editor, { order: 'headline' })).articles;
    await aPlannedIssue(publisher, '2026-12', [first?.id ?? '']);
    await aPlannedIssue(publisher, '2026-11', [second?.id ?? '']);
    const { articles } = await articlesFor(editor, { order: 'due' });
    expect(articles.map(({ due }) => due)).toEqual(['2026-11-20', '2026-12-20', null, null]);
  });
});

describe('narrowing a list', () => {
  test('by words, whatever signs stand between them, where a wildcard finds nothing more', async () => {
    await manyArticles(
      author,
      ['100 % of a port', 'Sure_footed', 'A port, a ship', 'C:\\ports', 'Sure footed'].map(
        (headline) => ({ headline }),
      ),
    );
    expect(await headlines({ words: 'PORT' })).toHaveLength(3);
    expect(await headlines({ words: 'port ship' })).toEqual(['A port, a ship']);
    expect(await headlines({ words: '%' })).toHaveLength(5);
    expect(await headlines({ words: 'sure_footed' })).toHaveLength(2);
    expect(await headlines({ words: 'p%t' })).toEqual([]);
    expect(await headlines({ words: 'c:\\ports' })).toEqual(['C:\\ports']);
    expect(await headlines({ words: "' or 1=1 --" })).toEqual([]);
    expect(await headlines({ words: 'sh' })).toEqual(['A port, a ship']);
  });

  test('by words with or without their accents, in any script', async () => {
    await manyArticles(
      author,
      ['El café de Córdoba', 'Ключ от порта', 'مرفأ بيروت', 'Łódź'].map((headline) => ({
        headline,
      })),
    );
    expect(await headlines({ words: 'cafe CORDOBA' })).toEqual(['El café de Córdoba']);
    expect(await headlines({ words: 'CAFÉ' })).toEqual(['El café de Córdoba']);
    expect(await headlines({ words: 'ключ' })).toEqual(['Ключ от порта']);
    expect(await headlines({ words: 'بيروت' })).toEqual(['مرفأ بيروت']);
    expect(await headlines({ words: 'łodz' })).toEqual(['Łódź']);
    await aDraft(author, { headline: 'A Naïve Façade' });
    expect(await headlines({ words: 'naive facade' })).toEqual(['A Naïve Façade']);
  });

  test('by state, section, issue, author and what is overdue', async () => {
    const other = await aUser('author');
    const [late, later] = await manyArticles(author, [
      { headline: 'Late', section: 'courts' },
      { headline: 'Later', state: 'in_review' },
    ]);
    await manyArticles(other, [{ headline: 'Loose' }]);
    await aPlannedIssue(publisher, '2020-01', [late ?? '', later ?? ''], {
      freezeOn: '2049-01-01',
      publishOn: '2049-01-02',
    });
    expect(await headlines({ state: 'in_review' })).toEqual(['Later']);
    expect(await headlines({ section: 'courts' })).toEqual(['Late']);
    expect(await headlines({ issue: '2020-01' })).toEqual(['Late', 'Later']);
    expect(await headlines({ issue: 'none' })).toEqual(['Loose']);
    expect(await headlines({ issue: '1999-01' })).toEqual([]);
    expect(await headlines({ author: other.id })).toEqual(['Loose']);
    expect(await headlines({ overdue: true })).toEqual(['Late']);
  });

  test('by who has the current step: the owner writes unless somebody else was asked', async () => {
    const draft = await aDraft(author, { headline: 'Draft' });
    const { id } = await aSubmission(author, { headline: 'Taken' });
    await aSubmission(author, { headline: 'Free' });
    accepted(await takeArticle(editor, { id, step: 'review' }));
    expect(await headlines({ assignee: editor.id })).toEqual(['Taken']);
    expect(await headlines({ assignee: 'me' })).toEqual(['Taken']);
    expect(await headlines({ assignee: 'none' })).toEqual(['Free']);
    expect(await headlines({ assignee: author.id })).toEqual(['Draft']);
    const second = await aUser('author');
    const given = { id: draft.id, step: 'writing', userId: second.id, seen: author.id };
    accepted(await assignArticle(editor, given));
    expect(await headlines({ assignee: author.id })).toEqual([]);
    expect(await headlines({ assignee: 'me' }, second)).toEqual(['Draft']);
  });

  test('an author finds only their own, whatever they ask for', async () => {
    await aSubmission(author, { headline: 'Mine' });
    await aSubmission(await aUser('author'), { headline: 'Another’s' });
    expect(await headlines({}, author)).toEqual(['Mine']);
    expect(await headlines({ words: 'another' }, author)).toEqual([]);
    expect((await articleCounts(author)).in_review).toBe(1);
    expect((await articleCounts(await aUser('reader'))).in_review).toBe(0);
  });
});
