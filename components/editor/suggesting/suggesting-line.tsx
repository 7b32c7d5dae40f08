'use client';
import './suggesting.css';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { MessageSquareDiff, PenLine } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog, DialogClose } from '../../ui/dialog';
import { setSuggesting, suggestingOf } from './suggesting';

/** Says whether changes are suggestions or go into the text, and lets one switch, with care. */
export function SuggestingLine({ editor }: { editor: Editor }) {
  const { isOn, isBound, isDirect } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { isOn, isBound, isDirect } = suggestingOf(state);
      return { isOn, isBound, isDirect };
    },
  });
  const Icon = isOn ? MessageSquareDiff : PenLine;
  const change = (next: boolean) => {
    setSuggesting(editor.view, next);
    editor.view.focus();
  };
  return (
    <div className="suggesting-line" data-on={isOn || undefined}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <p role="status">{sentence(isOn, isBound)}</p>
      {!isOn && (
        <Button kind="quiet" size="small" onClick={() => change(true)}>
          Suggest changes
        </Button>
      )}
      {isOn && isBound && !isDirect && <DirectDialog onConfirm={() => change(false)} />}
      {isOn && (!isBound || isDirect) && (
        <Button kind="quiet" size="small" onClick={() => change(false)}>
          Edit the text
        </Button>
      )}
    </div>
  );
}

function sentence(isOn: boolean, isBound: boolean): string {
  if (isOn) return 'Suggesting: your changes are proposals.';
  if (isBound) return 'Editing directly: you can’t approve this text any more.';
  return 'Editing: your changes go into the text.';
}

function DirectDialog({ onConfirm }: { onConfirm: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      trigger={
        <Button kind="quiet" size="small">
          Edit directly…
        </Button>
      }
      title="Edit this text directly?"
      description="Your changes go into the text at once, without asking its author. You then can’t approve this text: somebody else must."
      open={isOpen}
      onOpenChange={setOpen}
    >
      <div className="ui-form-actions">
        <Button
          kind="danger"
          onClick={() => {
            setOpen(false);
            onConfirm();
          }}
        >
          Edit directly
        </Button>
        <DialogClose>Keep suggesting</DialogClose>
      </div>
    </Dialog>
  );
}
