import { Ellipsis, Languages, Rows2, X } from 'lucide-react';
import type { BlockViewProps } from '../../block-view';
import { hasAppleKeys, shortcutText } from '../../shortcut-names';
import { addOriginal, addPair, insertElision, removeOriginal, removePair } from './segments';

/** What can be done with the passage of an excerpt, and how its two sides stand to each other. */
export function ExcerptFoot({ editor, node, getPos, isEditable }: BlockViewProps) {
  const hasOriginal = node.childCount > 1;
  const isApple = hasAppleKeys();
  if (!isEditable) return null;
  const act = (command: (typeof ACTS)[number]['command']) => {
    editor.view.focus();
    command(editor.state, editor.view.dispatch);
  };
  function toggleOriginal(): void {
    const at = getPos();
    if (at === undefined) return;
    editor.view.focus();
    (hasOriginal ? removeOriginal : addOriginal)(editor.state, at, editor.view.dispatch);
  }
  return (
    <div className="excerpt-editor-foot">
      <button type="button" className={BUTTON} onClick={toggleOriginal}>
        {hasOriginal ? <X size={16} aria-hidden /> : <Languages size={16} aria-hidden />}
        {hasOriginal ? 'Remove the original passage' : 'Add the original passage'}
      </button>
      {ACTS.filter((each) => hasOriginal || !each.paired).map(
        ({ label, keys, icon: Icon, command }) => (
          <button
            key={label}
            type="button"
            className={BUTTON}
            title={`${label} (${shortcutText(keys, isApple)})`}
            // The cursor stays in the passage, where the act is meant.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => act(command)}
          >
            <Icon size={16} aria-hidden />
            {label}
          </button>
        ),
      )}
      <span className="excerpt-editor-sides" role="status">
        {hasOriginal && sidesInWords(node.child(0).childCount, node.child(1).childCount)}
      </span>
    </div>
  );
}

const BUTTON = 'ui-button ui-button-quiet ui-button-small';

const ACTS = [
  {
    label: 'Mark an elision',
    keys: 'Mod-Alt-.',
    icon: Ellipsis,
    command: insertElision,
    paired: false,
  },
  { label: 'Add a pair', keys: 'Mod-Enter', icon: Rows2, command: addPair, paired: true },
  {
    label: 'Remove the pair',
    keys: 'Mod-Shift-Enter',
    icon: X,
    command: removePair,
    paired: true,
  },
];

function sidesInWords(translated: number, original: number): string {
  if (translated === original) return '';
  const rest = Math.abs(translated - original);
  const side = translated > original ? 'translation' : 'original';
  const words = rest === 1 ? 'The last paragraph' : `The last ${rest} paragraphs`;
  return `${words} of the ${side} ${rest === 1 ? 'has' : 'have'} nothing beside ${rest === 1 ? 'it' : 'them'}.`;
}
