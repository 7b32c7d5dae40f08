import type { DocumentNode } from '../define-block';
import { isEqual, sameFields } from './compare-fields';

type NotesAlike = (was: DocumentNode, is: DocumentNode) => boolean;

/** Whether nothing that anybody wrote differs between two blocks; ids may. Notes are asked about. */
export function isUntouched(was: DocumentNode, is: DocumentNode, notesAlike: NotesAlike): boolean {
  // A block may carry marks too: what is suggested of it.
  if (was.type !== is.type || !isEqual(was.marks ?? [], is.marks ?? [])) return false;
  if (was.type === 'text') return was.text === is.text;
  if (was.type === 'note') return notesAlike(was, is);
  return sameFields(was, is) && sameContent(was, is, notesAlike);
}

/** Whether two blocks say the same in all they hold, down to the words of their notes. */
export function saysTheSame(one: DocumentNode, other: DocumentNode): boolean {
  return isUntouched(one, other, (was, is) => sameContent(was, is, saysTheSame));
}

function sameContent(was: DocumentNode, is: DocumentNode, notesAlike: NotesAlike): boolean {
  const [old, now] = [was.content ?? [], is.content ?? []];
  if (old.length !== now.length) return false;
  return old.every((child, index) => isUntouched(child, now[index] as DocumentNode, notesAlike));
}
