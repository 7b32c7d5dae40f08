import type { DeskCase } from './case';
import { articleListCases } from './cases/article-lists';
import { boardCases } from './cases/boards';
import { issueCases } from './cases/issues';
import { myWorkCases } from './cases/my-work';
import { reviewingCases } from './cases/reviewing';

/** All cases, in the order in which they are measured. A new kind is a file in `cases/` and a line here. */
export const cases: readonly DeskCase[] = [
  ...myWorkCases,
  ...articleListCases,
  ...boardCases,
  ...issueCases,
  ...reviewingCases,
];
