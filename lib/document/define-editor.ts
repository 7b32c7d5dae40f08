import type { Editor, MarkConfig, NodeConfig } from '@tiptap/core';
import type { LucideIcon } from 'lucide-react';
import type { OutletFacts } from '../citation';
import type { FigureAttributes } from './blocks/figure/block';
import type { NoteStyle } from './note-labels';

/** What editing asks of the page around it. */
export type EditingServices = {
  noteStyle: NoteStyle;
  /** Stores an image; says in a sentence why it could not. */
  uploadImage(file: File): Promise<UploadedImage>;
  /** Where a stored image is found, at most `width` pixels wide. */
  imageHref(sha256: string, width: number): string;
  /** Lets somebody choose an image of the library; null when they chose none. */
  chooseImage(): Promise<LibraryImage | null>;
  /** Outlets of the registry: by words of a name, or those a citation may mean. None when offline. */
  findOutlets(asked: OutletQuestion): Promise<OutletFacts[]>;
};

export type OutletQuestion = { words: string } | { outlet: string; url: string };

export type UploadedImage =
  | { ok: true; image: NonNullable<FigureAttributes['image']> }
  | { ok: false; reason: string };

/** An image of the library, and what its latest use says of it; null when it was never used. */
export type LibraryImage = {
  image: NonNullable<FigureAttributes['image']>;
  latestUse:
    | (Pick<FigureAttributes, 'creator' | 'sourceUrl' | 'licence' | 'rightsHolder' | 'alt'> & {
        /** Of the article. */
        headline: string;
      })
    | null;
};

/** A kind of block as menus, buttons and shortcuts offer it. */
export type BlockOffer = {
  /** Its name among all offers, such as `heading2`. */
  name: string;
  label: string;
  /** One line about what it is for. */
  hint: string;
  icon: LucideIcon;
  /** Keys as Tiptap writes them, such as `Mod-Alt-2`. */
  shortcut?: string;
  /** Makes the block where the cursor is, out of the text there or after it. */
  apply(editor: Editor): void;
  /** Whether the cursor is in such a block; absent when the button is never pressed in. */
  isActive?(editor: Editor): boolean;
  /** For what works on selected text: whether it can't be done now. Menus of new blocks leave it out. */
  isOff?(editor: Editor): boolean;
};

/** How one kind of block is edited, beyond what is derived from its definition. */
export type BlockEditor = {
  node?: Partial<NodeConfig>;
  mark?: Partial<MarkConfig>;
  offers?: BlockOffer[];
};
