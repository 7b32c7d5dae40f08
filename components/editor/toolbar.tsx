'use client';
import { Toolbar as Base } from '@base-ui/react/toolbar';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useMemo } from 'react';
import type { BlockOffer } from '../../lib/document/editors';
import { Button } from '../ui/button';
import { ariaShortcut, hasAppleKeys, shortcutText } from './key-names';
import { type Tool, toolGroups } from './tools';

type ToolbarProps = { editor: Editor; offers: readonly BlockOffer[]; onLink: () => void };

/** Everything that can be done to the text, by button; arrows go from one to the next. */
export function Toolbar({ editor, offers, onLink }: ToolbarProps) {
  const groups = useMemo(() => toolGroups(offers, onLink), [offers, onLink]);
  const states = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      Object.fromEntries(
        groups.flatMap(({ tools }) => tools).map((tool) => [tool.name, stateOf(tool, current)]),
      ),
  });
  return (
    <Base.Root className="editor-toolbar" aria-label="Text tools">
      {groups.map(({ label, tools }) => (
        <Base.Group key={label} className="editor-toolbar-group" aria-label={label}>
          {tools.map((tool) => (
            <ToolButton key={tool.name} tool={tool} state={states[tool.name]} editor={editor} />
          ))}
        </Base.Group>
      ))}
    </Base.Root>
  );
}

type ToolState = 'off' | 'active' | 'plain';

function stateOf(tool: Tool, editor: Editor): ToolState {
  if (tool.isOff?.(editor)) return 'off';
  return tool.isActive?.(editor) ? 'active' : 'plain';
}

type ToolButtonProps = { tool: Tool; state: ToolState | undefined; editor: Editor };

function ToolButton({ tool, state, editor }: ToolButtonProps) {
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
}
