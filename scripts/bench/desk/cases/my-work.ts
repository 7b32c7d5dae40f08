import type { DeskCase } from '../case';

/** The page that the desk opens on, for everybody who works there. */
export const myWorkCases: DeskCase[] = [
  { name: 'my work', as: 'editor', path: '/desk' },
  { name: 'my work', as: 'author', path: '/desk' },
  { name: 'my work', as: 'publisher', path: '/desk' },
];
