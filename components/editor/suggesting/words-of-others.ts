import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { isOwn, isSuggestion } from './tracking';

/**
 * Takes the suggestions of others off what is typed into the middle of them: nobody's words may
 * stand under another's name, nor come and go with what somebody else suggested.
 */
export function withoutMarksOfOthers(transaction: Transaction, actorId: string): Transaction {
  // What is dragged from one place to another stays whose it is.
  if (transaction.getMeta('uiEvent') === 'drop') return transaction;
  const { storedMarks, storedMarksSet, mapping } = transaction;
  for (const [index, step] of [...transaction.steps].entries()) {
    if (!isTyped(step)) continue;
    const since = mapping.slice(index + 1);
    const [from, to] = [since.map(step.from, 1), since.map(step.from + step.slice.size, -1)];
    const marks = step.slice.content.content.flatMap((node) => node.marks);
    for (const mark of marks.filter((each) => isSuggestion(each) && !isOwn(each, actorId))) {
      transaction.removeMark(from, to, mark);
    }
  }
  return storedMarksSet ? transaction.setStoredMarks(storedMarks) : transaction;
}

// Words and notes put into a line. Blocks that move bring their lines along whole.
function isTyped(step: Step): step is ReplaceStep {
  return step instanceof ReplaceStep && step.slice.content.content.some((node) => node.isInline);
}
