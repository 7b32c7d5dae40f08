import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '../../lib/document';
import { testEditor } from './test-editor';

const paragraph = (id: string, words: string): DocumentNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(words && { content: [{ type: 'text', text: words }] }),
});

function open(translation: string[], original?: string[]) {
  const content = [
    {
      type: 'passage',
      content: translation.map((words, index) => paragraph(`tran000${index}`, words)),
    },
    ...(original
      ? [
          {
            type: 'original',
            attrs: { lang: 'es', dir: 'ltr' },
            content: original.map((words, index) => paragraph(`orig000${index}`, words)),
          },
        ]
      : []),
  ];
  const editor = testEditor({
    type: 'doc',
    content: [
      { type: 'headline', attrs: { id: 'head0001' } },
      { type: 'excerpt', attrs: { id: 'exce0001', lang: 'es', dir: 'ltr' }, content },
    ],
  });
  const press = (keys: string) => {
    const names = keys.split('-');
    const held = { ctrlKey: names.includes('Mod'), altKey: names.includes('Alt') };
    const event = new KeyboardEvent('keydown', {
      key: names.at(-1),
      shiftKey: names.includes('Shift'),
      ...held,
    });
    editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event));
  };
  const cursorIn = (words: string) => {
    editor.state.doc.descendants((node, position) => {
      if (node.text !== words) return;
      const end = TextSelection.create(editor.state.doc, position + node.nodeSize);
      editor.view.dispatch(editor.state.tr.setSelection(end));
    });
  };
  const sides = () => {
    const excerpt = editor.state.doc.child(1);
    return Array.from({ length: excerpt.childCount }, (_, index) => {
      const part = excerpt.child(index);
      return Array.from({ length: part.childCount }, (__, at) => part.child(at).textContent);
    });
  };
  return { editor, press, cursorIn, sides };
}

describe('an excerpt beside its original', () => {
  it('is given as many empty paragraphs as its translation has, and the cursor goes beside', () => {
    const { editor, press, cursorIn, sides } = open(['One', 'Two']);
    cursorIn('Two');
    press('Mod-Alt-b');
    editor.commands.insertContent('Dos');
    expect(sides()).toEqual([
      ['One', 'Two'],
      ['', 'Dos'],
    ]);
    press('Mod-Alt-b');
    editor.commands.insertContent('!');
    expect(sides()[0]).toEqual(['One', 'Two!']);
  });

  it('stays in pairs when one is added or removed, and each is one step of undo', () => {
    const { editor, press, cursorIn, sides } = open(['One', 'Two'], ['Uno', 'Dos']);
    cursorIn('Uno');
    press('Mod-Enter');
    editor.commands.insertContent('Medio');
    expect(sides()).toEqual([
      ['One', '', 'Two'],
      ['Uno', 'Medio', 'Dos'],
    ]);
    press('Mod-Shift-Enter');
    expect(sides()).toEqual([
      ['One', 'Two'],
      ['Uno', 'Dos'],
    ]);
    press('Mod-z');
    expect(sides()[1]).toEqual(['Uno', 'Medio', 'Dos']);
  });

  it('empties the last pair instead of removing it', () => {
    const { press, cursorIn, sides } = open(['One'], ['Uno']);
    cursorIn('One');
    press('Mod-Shift-Enter');
    expect(sides()).toEqual([[''], ['']]);
  });

  it('adds a pair where one side is shorter without losing a word', () => {
    const { press, cursorIn, sides } = open(['One', 'Two', 'Three'], ['Uno']);
    cursorIn('Three');
    press('Mod-Enter');
    expect(sides().flat().filter(Boolean)).toEqual(['One', 'Two', 'Three', 'Uno']);
    expect(sides().map((side) => side.length)).toEqual([4, 2]);
  });
});

describe('an elision', () => {
  it('is marked with a space on each side, and shown apart in both languages', () => {
    const { editor, press, cursorIn, sides } = open(['One'], ['Uno (…) dos']);
    cursorIn('One');
    press('Mod-Alt-.');
    editor.commands.insertContent(' more');
    expect(sides()[0]).toEqual(['One […] more']);
    const marked = () =>
      [...editor.view.dom.querySelectorAll('.elision')].map((mark) => mark.textContent);
    expect(marked()).toEqual(['[…]', '(…)']);
    press('Mod-z');
    press('Mod-z');
    expect(marked()).toEqual(['(…)']);
  });

  it('is not marked outside of excerpts', () => {
    const { editor, press } = open(['One']);
    editor.commands.setTextSelection(1);
    press('Mod-Alt-.');
    expect(editor.state.doc.textContent).toBe('One');
  });
});
