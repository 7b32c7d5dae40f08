import { TextSelection } from '@tiptap/pm/state';
import { beforeAll, expect, it, vi } from 'vitest';
import { expectLinear } from '../../../lib/test-linear';
import { headlessEditor } from '../headless-editor';
import { sampleArticle } from '../test-article';
import { markdownToHtml } from './markdown';

const LONG = 50_000;

const PARTS = [
  '[', '[^', '^[', '**a ', '# ', '`', '|', 'https://', 'www.', '<', '<p>', '<b>', 'a@', '&', '"',
  '*a_ ', '![', '`a', '[a](', '[^a]', 'a[^1] ', '~~a', 'mailto:', 'a ',
]; // biome-ignore format: a list reads better as a block

const editor = headlessEditor(sampleArticle());

/** Pastes plain text over the end of an article, and waits for it if it is read as Markdown. */
async function pasteText(text: string): Promise<void> {
  const { doc } = editor.state;
  editor.view.pasteText(text, new Event('paste') as ClipboardEvent);
  await vi.waitFor(() => expect(editor.state.doc.eq(doc)).toBe(false), { interval: 5 });
}

// What is loaded or compiled at the first paste only is no matter of the text.
beforeAll(async () => {
  editor.open(sampleArticle());
  await pasteText('# One\n\n- two[^1]\n\n[^1]: three');
  await pasteText('plain');
});

it.each(PARTS)(
  'a text of nothing but %j takes as many times longer as it is longer',
  async (part) => {
    await expectLinear(LONG, async (length) => {
      editor.open(sampleArticle());
      await pasteText(part.repeat(length / part.length));
    });
    await expectLinear(LONG, async (length) => markdownToHtml(part.repeat(length / part.length)));
  },
);

it.each([
  ['of letters', (length: number) => 'https://port.example/'.padEnd(length, 'a')],
  ['of addresses', (length: number) => 'https://'.repeat(length / 8)],
])('a long address %s over words takes as many times longer as it is longer', async (_, made) => {
  await expectLinear(LONG, async (length) => {
    editor.open(sampleArticle());
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 2, 5)),
    );
    await pasteText(made(length));
  });
});
