import type { Extensions } from '@tiptap/core';
import { excerptEditor } from './blocks/excerpt/editor';
import { figureEditor } from './blocks/figure/editor';
import { headingEditor } from './blocks/heading/editor';
import { headlineEditor } from './blocks/headline/editor';
import { bulletListEditor, listItemEditor, orderedListEditor } from './blocks/lists/editor';
import { emphasisEditor, linkEditor, strongEditor } from './blocks/marks/editor';
import { noteEditor } from './blocks/note/editor';
import { paragraphEditor } from './blocks/paragraph/editor';
import { pullQuoteEditor } from './blocks/pull-quote/editor';
import { unknownEditor } from './blocks/unknown/editor';
import type { BlockEditor, BlockOffer, EditingServices } from './define-editor';
import { blockExtensions } from './extensions';

export { languageOptions } from './blocks/excerpt/language-options';
export {
  bringBackNotes,
  canInsertNote,
  closeNote,
  deleteNote,
  dismissRemovedNotes,
  insertNote,
  openNote,
} from './blocks/note/editing';
export { type NotesState, notesOf, withNotes } from './blocks/note/notes-plugin';
export { type PlacedNote, placedNotes } from './blocks/note/placed-notes';
export { asOneStep, newSitting } from './change-attributes';
export type {
  BlockOffer,
  EditingServices,
  LibraryImage,
  OutletQuestion,
  UploadedImage,
} from './define-editor';
export { type AskedField, FieldAside, FieldAsideContext } from './field-aside';
export { fittingAttributes } from './fitting-attributes';
export { insertBlock } from './insert-block';
export { takeImages } from './take-images';
export { comeNear } from './when-near';

/** Every block that is edited in a way of its own, by its name. The only door to blocks' editors. */
function editorsOf(services: EditingServices): Record<string, BlockEditor> {
  return {
    paragraph: paragraphEditor,
    headline: headlineEditor,
    heading: headingEditor,
    bulletList: bulletListEditor,
    orderedList: orderedListEditor,
    listItem: listItemEditor,
    pullQuote: pullQuoteEditor,
    figure: figureEditor(services),
    excerpt: excerptEditor(services),
    note: noteEditor(services),
    unknown: unknownEditor,
    strong: strongEditor,
    emphasis: emphasisEditor,
    link: linkEditor,
  };
}

/** The blocks for an editor: Tiptap's extensions, and what its menus offer. */
export function editableBlocks(services: EditingServices): {
  extensions: Extensions;
  offers: BlockOffer[];
} {
  const editors = editorsOf(services);
  const entries = Object.entries(editors);
  return {
    extensions: blockExtensions({
      nodes: Object.fromEntries(entries.map(([name, editor]) => [name, editor.node ?? {}])),
      marks: Object.fromEntries(entries.map(([name, editor]) => [name, editor.mark ?? {}])),
    }),
    offers: entries.flatMap(([, editor]) => editor.offers ?? []),
  };
}
