import { describe, expect, test } from 'vitest';
import type { ArticleQuery } from '../article';
import { articleListAddress, articleListQuery, monthOf } from './list-query';

const ID = '0198c0de-0000-7000-8000-000000000000';

function asked(address: string): ArticleQuery {
  return articleListQuery(Object.fromEntries(new URL(address, 'https://x.example').searchParams));
}

describe('the address of a list', () => {
  test.each<ArticleQuery>([
    {},
    { filter: { state: 'in_review', assignee: 'none' }, order: 'waiting' },
    { filter: { section: 'trade', issue: '2026-11', author: ID, overdue: true } },
    { filter: { words: '100 % _of_ a\\b' }, order: 'headline', after: { id: ID, value: 'Á & b?' } },
    { order: 'due', after: { id: ID, value: '' } },
    { after: { id: ID, value: '1780000000000' } },
  ])('%j goes there and back', (query) => {
    const { filter = {}, ...rest } = query;
    expect(asked(articleListAddress(query))).toEqual({ filter, ...rest });
  });

  test.each([
    ['order by a secret', { sort: 'passwordHash', orderBy: 'author.passwordHash' }],
    ['operators', { author: '{"startsWith":"a"}', 'filter[author][email]': 'a' }],
    ['arrays', { state: ['draft'], section: ['a', 'b'], q: ['x'], after: ['y'] }],
    ['quotes', { section: "' or 1=1 --", issue: "2026-11'", assignee: "'" }],
    ['nothing', { q: ' \0 ', state: '', sort: '', after: '' }],
    ['too much', { q: 'x'.repeat(5_000), after: `${ID}_${'x'.repeat(5_000)}` }],
    ['no id', { after: 'zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz_1', author: 'none' }],
    ['a month that is none', { issue: '2026-13' }],
  ])('leaves out what it doesn’t know: %s', (_, parameters) => {
    expect(articleListQuery(parameters)).toEqual({ filter: {} });
  });

  test('keeps a NUL and half a character from the database', () => {
    expect(articleListQuery({ q: 'a\0b\ud800' }).filter?.words).toBe('a b\ufffd');
  });

  test('names a month or none', () => {
    expect([monthOf('2026-11'), monthOf('2026-00'), monthOf(['2026-11'])]).toEqual([
      '2026-11',
      null,
      null,
    ]);
  });
});
