'use client';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { Plus } from 'lucide-react';
import type { BlockOffer } from '../../../lib/document/editors';
import { Button } from '../../ui/button';

type AddBlockRowProps = { editor: Editor; offers: readonly BlockOffer[] };

/** The blocks again at the end of the article, where the next one goes. */
export function AddBlockRow({ editor, offers }: AddBlockRowProps) {
  return (
    <fieldset className="add-block" aria-label="Add at the end">
      <Plus size={16} aria-hidden />
      {offers
        .filter(({ isOff }) => !isOff)
        .map((offer) => (
          <Button
            key={offer.name}
            kind="quiet"
            size="small"
            icon={offer.icon}
            onClick={() => addAtEnd(editor, offer)}
          >
            {offer.label}
          </Button>
        ))}
    </fieldset>
  );
}

function addAtEnd(editor: Editor, offer: BlockOffer): void {
  const { state, view } = editor;
  const { doc } = state;
  const isBlank = doc.lastChild?.type.name === 'paragraph' && doc.lastChild.content.size === 0;
  const transaction = state.tr;
  const paragraph = state.schema.nodes.paragraph?.create();
  if (!isBlank && paragraph) transaction.insert(doc.content.size, paragraph);
  const end = transaction.doc.content.size - 1;
  view.dispatch(transaction.setSelection(Selection.near(transaction.doc.resolve(end))));
  offer.apply(editor);
}
