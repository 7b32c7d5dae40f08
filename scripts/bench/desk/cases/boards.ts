import type { DeskCase } from '../case';

/** An issue of some three hundred articles, and all issues there are. */
export const boardCases: DeskCase[] = [
  { name: 'board', as: 'editor', path: '/desk/board' },
  { name: 'calendar', as: 'editor', path: '/desk/board/calendar' },
  { name: 'board', as: 'author', path: '/desk/board' },
  { name: 'all issues', as: 'publisher', path: '/desk/issues' },
];
