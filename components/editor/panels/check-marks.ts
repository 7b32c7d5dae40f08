import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { changesInWords, type QuoteChange } from '../../../lib/document';
import type { Checks, QuoteCheck } from './checks';

const KEY = new PluginKey<DecorationSet>('checkMarks');

/** Marks in the margin what preflight finds, and says below a pull quote where it comes from. */
export function checkMarksPlugin(): Plugin<DecorationSet> {
  return new Plugin({
    key: KEY,
    state: {
      init: () => DecorationSet.empty,
      apply: (change, marks) => change.getMeta(KEY) ?? marks.map(change.mapping, change.doc),
    },
    props: { decorations: (state) => KEY.getState(state) },
  });
}

/** Shows these checks in the text; between two checks the marks move along with it. */
export function markChecks(view: EditorView, { findings, quotes }: Checks): void {
  const levels = new Map<string, 'error' | 'warning'>();
  // Errors come first: a block keeps the worst.
  for (const { place, level } of findings) {
    if (place.blockId && !levels.has(place.blockId)) levels.set(place.blockId, level);
  }
  const checked = new Map(quotes.map((quote) => [quote.id, quote]));
  const marks: Decoration[] = [];
  view.state.doc.descendants((node, position) => {
    if (node.isText) return false;
    marks.push(...marksOf(node, position, levels.get(node.attrs.id), checked.get(node.attrs.id)));
    return true;
  });
  const set = DecorationSet.create(view.state.doc, marks);
  view.dispatch(view.state.tr.setMeta(KEY, set).setMeta('addToHistory', false));
}

function marksOf(
  node: Node,
  position: number,
  level: 'error' | 'warning' | undefined,
  quote: QuoteCheck | undefined,
): Decoration[] {
  const end = position + node.nodeSize;
  return [
    ...(level ? [Decoration.node(position, end, { class: `has-finding has-${level}` })] : []),
    ...(quote
      ? [Decoration.widget(end, () => verdictOf(quote), { side: -1, key: JSON.stringify(quote) })]
      : []),
  ];
}

const VERDICTS = {
  verbatim: 'Verbatim',
  elided: 'Verbatim, with an elision',
  altered: 'Altered',
  absent: 'Stands in none of the excerpts',
} as const;

function verdictOf({ provenance, outlet }: QuoteCheck): HTMLElement {
  const { verdict, changes } = provenance;
  const line = document.createElement('p');
  line.className = `quote-verdict quote-verdict-${verdict}`;
  line.contentEditable = 'false';
  const where = outlet && ` in the excerpt of ${outlet}`;
  line.append(`${VERDICTS[verdict]}${verdict === 'absent' ? '' : where}`);
  if (verdict !== 'altered') return line;
  line.append(': ');
  const differs = changes.some(({ kind }) => kind !== 'same');
  if (differs) line.append(...changes.map(wordsOf));
  else line.append(changesInWords(changes));
  return line;
}

function wordsOf({ kind, text }: QuoteChange): HTMLElement {
  const element = document.createElement(
    kind === 'same' ? 'span' : kind === 'put-in' ? 'ins' : 'del',
  );
  element.textContent = `${text} `;
  return element;
}
