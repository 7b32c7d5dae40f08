'use client';
import { type Editor, useEditor } from '@tiptap/react';
import { useRef, useState } from 'react';
import type { ArticleDocument, NoteStyle } from '../../lib/document';
import type { BlockOffer } from '../../lib/document/editors';
import { findOutlets } from '../outlet/find-outlets';
import type { MenuKeys } from './blocks/block-menu';
import { chooseImage } from './blocks/choose-image';
import { imageFilesOf, insertImages } from './blocks/image-files';
import { deskImageHref, uploadImage } from './blocks/upload-image';
import { articleExtensions, CORE_EXTENSIONS, type ShellCalls } from './editing-ground';
import type { Suggester } from './suggesting/suggesting';

type ArticleEditorOptions = {
  document: ArticleDocument;
  editable: boolean;
  noteStyle: NoteStyle;
  suggester: Suggester;
};

type EditorAndShell = {
  editor: Editor | null;
  offers: readonly BlockOffer[];
  /** What keys in the text ask of the shell; the shell fills it in. */
  calls: { current: ShellCalls };
  /** What keys do while the block menu is open; the menu fills it in. */
  menuKeys: { current: MenuKeys | null };
  /** What the last dropped or pasted image came to, in words. */
  imageMessage: string;
};

/** The Tiptap editor of an article; it never makes React render the text again. */
export function useArticleEditor(options: ArticleEditorOptions): EditorAndShell {
  const { document, editable, noteStyle, suggester } = options;
  const calls = useRef<ShellCalls>({ link() {}, save() {} });
  const menuKeys = useRef<MenuKeys | null>(null);
  const held = useRef<Editor | null>(null);
  const [imageMessage, setImageMessage] = useState('');
  const [{ extensions, offers }] = useState(() =>
    articleExtensions(
      { noteStyle, uploadImage, imageHref: deskImageHref, chooseImage, findOutlets },
      { link: () => calls.current.link(), save: () => calls.current.save() },
      suggester,
    ),
  );

  function takeImage(transfer: DataTransfer | null, position: number): boolean {
    const files = imageFilesOf(transfer);
    const target = held.current;
    if (files.length === 0 || !target) return false;
    void insertImages(target, files, position, setImageMessage);
    return true;
  }

  const editor = useEditor({
    extensions,
    enableCoreExtensions: CORE_EXTENSIONS,
    content: document,
    editable,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    onCreate: ({ editor: created }) => {
      held.current = created;
    },
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Article' },
      scrollThreshold: { top: 120, bottom: 80, left: 0, right: 0 },
      scrollMargin: { top: 140, bottom: 100, left: 0, right: 0 },
      handleKeyDown: (_view, event) => menuKeys.current?.(event) ?? false,
      handlePaste: (view, event) => takeImage(event.clipboardData, view.state.selection.to),
      handleDrop: (view, event, _slice, moved) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return !moved && takeImage(event.dataTransfer, at?.pos ?? view.state.selection.to);
      },
    },
  });
  return { editor, offers, calls, menuKeys, imageMessage };
}
