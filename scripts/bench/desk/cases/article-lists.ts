import type { DeskCase } from '../case';
import { idOf } from '../seed';

const thisMonth = new Date().toISOString().slice(0, 7);

const ADDRESSES: Record<string, string> = {
  'all articles': '',
  'in review': 'state=in_review',
  published: 'state=published',
  'by section': 'section=water',
  'by issue': `issue=${thisMonth}`,
  'in no issue': 'issue=none',
  'by author': `author=${idOf('user-1')}`,
  'by assignee': `assignee=${idOf('user-301')}`,
  'with me': 'assignee=me&sort=due',
  'free to take': 'assignee=none',
  overdue: 'overdue=1&sort=due',
  'by words': 'q=lighthouse+promise',
  'by a number in the headline': 'q=54321th',
  'by two letters': 'q=po',
  'by words that stand nowhere': 'q=zebra',
  'due first': 'sort=due',
  'waiting longest': 'sort=waiting',
  'by headline': 'sort=headline',
  'a page far down': `after=${idOf('user-1')}_${Date.UTC(2012, 5, 1)}`,
  'by headline, far down': `sort=headline&after=${idOf('user-1')}_the+port`,
  'all filters at once': `state=draft&section=water&issue=none&author=${idOf('user-4')}&q=port&sort=headline`,
};

/** The list of articles by each filter and in each order, and the narrow one of an author. */
export const articleListCases: DeskCase[] = [
  ...Object.entries(ADDRESSES).map(([name, query]): DeskCase => {
    return { name: `articles: ${name}`, as: 'editor', path: `/desk/articles?${query}` };
  }),
  { name: 'articles: own', as: 'author', path: '/desk/articles' },
  { name: 'articles: own, by words', as: 'author', path: '/desk/articles?q=port&sort=headline' },
  { name: 'articles: own, due first', as: 'author', path: '/desk/articles?sort=due' },
];
