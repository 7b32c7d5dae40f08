import type { DeskCase } from '../case';

const thisMonth = new Date().toISOString().slice(0, 7);

/** An issue of some three hundred articles that is being put together, and one that is out. */
export const issueCases: DeskCase[] = [
  { name: 'issue, under way', as: 'publisher', path: `/desk/issues/${thisMonth}` },
  { name: 'issue, under way', as: 'author', path: `/desk/issues/${thisMonth}` },
  { name: 'issue, out', as: 'editor', path: '/desk/issues/2012-06' },
];
