'use client';
import { Toolbar as Base } from '@base-ui/react/toolbar';
import type { Editor } from '@tiptap/core';
import { Ellipsis } from 'lucide-react';
import { memo, useCallback, useState } from 'react';
import { ariaShortcut, hasAppleKeys, shortcutText } from '../../../lib/document/shortcut-names';
import { Button } from '../../ui/button';
import { useIsNarrow } from '../panels/use-is-narrow';
import type { Tool, ToolGroup } from './tools';
import { useAfterPaint } from './use-after-paint';

type ToolbarProps = { editor: Editor; groups: readonly ToolGroup[] };

// What stands in the bar of a phone before one asks for more.
const ALWAYS = ['History', 'Text'];

/** Everything that can be done to the text, by button; arrows go from one to the next. */
export function Toolbar({ editor, groups }: ToolbarProps) {
  const isNarrow = useIsNarrow();
  const [isWhole, setWhole] = useState(false);
  const shown = groups.filter(({ label }) => !isNarrow || isWhole || ALWAYS.includes(label));
  const read = useCallback((current: Editor) => statesOf(groups, current), [groups]);
  const states = useAfterPaint(editor, read, areSame);
  return (
    <Base.Root className="editor-toolbar" aria-label="Text tools">
      {shown.map(({ label, tools }) => (
        <Base.Group key={label} className="editor-toolbar-group" aria-label={label}>
          {tools.map((tool) => (
            <ToolButton key={tool.name} tool={tool} state={states[tool.name]} editor={editor} />
          ))}
        </Base.Group>
      ))}
      {isNarrow && (
        <Base.Button
          onClick={() => setWhole(!isWhole)}
          render={
            <Button
              kind="quiet"
              size="small"
              icon={Ellipsis}
              iconOnly
              aria-expanded={isWhole}
              onMouseDown={(event) => event.preventDefault()}
            >
              More tools
            </Button>
          }
        />
      )}
    </Base.Root>
  );
}

type ToolState = 'off' | 'active' | 'plain';
type ToolStates = Record<string, ToolState>;

function statesOf(groups: readonly ToolGroup[], editor: Editor): ToolStates {
  const tools = groups.flatMap((group) => group.tools);
  return Object.fromEntries(tools.map((tool) => [tool.name, stateOf(tool, editor)]));
}

function areSame(before: ToolStates, after: ToolStates): boolean {
  return Object.entries(after).every(([name, state]) => before[name] === state);
}

function stateOf(tool: Tool, editor: Editor): ToolState {
  if (tool.isOff?.(editor)) return 'off';
  return tool.isActive?.(editor) ? 'active' : 'plain';
}

type ToolButtonProps = { tool: Tool; state: ToolState | undefined; editor: Editor };

// Most keys change the state of one or two of them.
const ToolButton = memo(function ToolButton({ tool, state, editor }: ToolButtonProps) {
  const isApple = hasAppleKeys();
  const { shortcut } = tool;
  return (
    <Base.Button
      disabled={state === 'off'}
      onClick={() => tool.press(editor)}
      render={
        <Button
          kind="quiet"
          size="small"
          icon={tool.icon}
          iconOnly
          title={shortcut ? `${tool.label} (${shortcutText(shortcut, isApple)})` : tool.label}
          aria-pressed={tool.isActive ? state === 'active' : undefined}
          aria-keyshortcuts={shortcut && ariaShortcut(shortcut, isApple)}
          // The selection stays in the text.
          onMouseDown={(event) => event.preventDefault()}
        >
          {tool.label}
        </Button>
      }
    />
  );
});
