'use client';
import type { Editor } from '@tiptap/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { BlockOffer } from '../../../lib/document/editors';
import type { EditorPanel } from '../panels/editor-panels';
import { LanguageBar } from '../typing/language-bar';
import { LinkForm } from './link-form';
import { linkAt, removeLink, setLink } from './links';
import { shortcutGroups } from './shortcuts';
import { ShortcutsDialog } from './shortcuts-dialog';
import { Toolbar } from './toolbar';
import { type ShellTools, toolGroups } from './tools';

type EditorBarProps = {
  editor: Editor;
  offers: readonly BlockOffer[];
  panels: readonly EditorPanel[];
  isLocked: boolean;
  shell: ShellTools;
  isLinking: boolean;
  onLinked: () => void;
  isHelping: boolean;
  onHelp: (isOpen: boolean) => void;
  /** What is said of saving. */
  children: ReactNode;
};

/** What stays in sight while one writes: the tools, how saving stands, and what a tool asks for. */
export function EditorBar(props: EditorBarProps) {
  const { editor, offers, shell, isLocked, isHelping } = props;
  const groups = useMemo(() => toolGroups(offers, shell), [offers, shell]);
  return (
    <div className="editor-bar">
      {!isLocked && <Toolbar editor={editor} groups={groups} />}
      {props.children}
      {!isLocked && <LanguageBar editor={editor} />}
      {props.isLinking && <LinkBar editor={editor} onDone={props.onLinked} />}
      {isHelping && (
        <ShortcutsDialog
          groups={shortcutGroups(groups, props.panels)}
          open
          onOpenChange={props.onHelp}
        />
      )}
    </div>
  );
}

function LinkBar({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const [href] = useState(() => linkAt(editor.state)?.href ?? '');
  function finish(): void {
    onDone();
    editor.view.focus();
  }
  return (
    <LinkForm
      href={href}
      onSet={(address) => {
        setLink(editor.state, editor.view.dispatch, address);
        finish();
      }}
      onRemove={() => {
        removeLink(editor.state, editor.view.dispatch);
        finish();
      }}
      onCancel={finish}
    />
  );
}
