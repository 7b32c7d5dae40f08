import type { DeskCase } from './case';
import { articleListCases } from './cases/article-lists';
import { boardCases } from './cases/boards';
import { myWorkCases } from './cases/my-work';

/** All cases, in the order in which they are measured. A new kind is a file in `cases/` and a line here. */
export const cases: readonly DeskCase[] = [...myWorkCases, ...articleListCases, ...boardCases];
