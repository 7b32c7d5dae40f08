import { Editor } from '@tiptap/core';
import { JSDOM } from 'jsdom';
import type { DocumentNode } from '../../lib/document';
import { articleExtensions, CORE_EXTENSIONS } from './editing-ground';

const { window } = new JSDOM('', { url: 'http://localhost' });
const GLOBALS = [
  'window',
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLIFrameElement',
  'Document',
  'DocumentFragment',
  'MutationObserver',
  'getSelection',
  'DOMParser',
  'Event',
  'KeyboardEvent',
  'navigator',
  'innerHeight',
  'innerWidth',
  'getComputedStyle',
] as const;

for (const name of GLOBALS) {
  Object.defineProperty(globalThis, name, {
    value: name === 'window' ? window : window[name],
    configurable: true,
  });
}

/** An editor as the desk has it, in jsdom, for tests. Blocks drawn by React stay undrawn. */
export function testEditor(content: DocumentNode, suggestingAs = ''): Editor {
  const { extensions } = articleExtensions(
    {
      noteStyle: 'arabic',
      uploadImage: async () => ({ ok: false, reason: 'Nothing is stored here.' }),
      imageHref: (sha256) => `/${sha256}`,
      chooseImage: async () => null,
      findOutlets: async () => [],
    },
    { link() {}, save() {} },
    { actorId: suggestingAs, isOn: suggestingAs !== '', isBound: true, names: {} },
  );
  const undrawn = extensions.map((extension) =>
    extension.name === 'excerpt' || extension.name === 'figure'
      ? extension.extend({ addNodeView: () => null })
      : extension,
  );
  return new Editor({
    element: window.document.createElement('div'),
    extensions: undrawn,
    enableCoreExtensions: CORE_EXTENSIONS,
    content,
    injectCSS: false,
    editorProps: { handleScrollToSelection: () => true },
  });
}
