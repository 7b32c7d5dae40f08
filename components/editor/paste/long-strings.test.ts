import { TextSelection } from '@tiptap/pm/state';
import { beforeAll, expect, it, vi } from 'vitest';
import { headlessEditor } from '../headless-editor';
import { sampleArticle } from '../test-article';
import { markdownToHtml } from './markdown';

const LONG = 50_000;
const MOST_MS = 500;

const PARTS = [
  '[', '[^', '^[', '**a ', '# ', '`', '|', 'https://', 'www.', '<', '<p>', '<b>', 'a@', '&', '"',
  '*a_ ', '![', '`a', '[a](', '[^a]', 'a[^1] ', '~~a', 'mailto:', 'a ',
]; // biome-ignore format: a list reads better as a block

/** The processor time that something takes, in ms; a busy machine doesn't make it more. */
async function processorTime(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

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
  'fifty thousand characters of nothing but %j are pasted in half a second',
  async (part) => {
    editor.open(sampleArticle());
    const text = part.repeat(LONG / part.length);
    expect(await processorTime(() => pasteText(text))).toBeLessThan(MOST_MS);
    expect(await processorTime(() => markdownToHtml(text))).toBeLessThan(MOST_MS);
  },
);

it('an address of fifty thousand characters over words is pasted in half a second', async () => {
  for (const address of ['https://port.example/'.padEnd(LONG, 'a'), 'https://'.repeat(LONG / 8)]) {
    editor.open(sampleArticle());
    editor.view.dispatch(
      editor.state.tr.setSelection(TextSelection.create(editor.state.doc, 2, 5)),
    );
    expect(await processorTime(() => pasteText(address))).toBeLessThan(MOST_MS);
  }
});
