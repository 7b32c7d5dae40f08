'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { languageOptions } from '../../../lib/document/editors';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import {
  type BlockLanguage,
  blockLanguage,
  isLanguageFormOpen,
  setBlockLanguage,
  showLanguageForm,
} from './block-language';

const DIRECTIONS = [
  { value: '', label: 'By its letters' },
  { value: 'ltr', label: 'Left to right' },
  { value: 'rtl', label: 'Right to left' },
];

/** Language and direction of the block the cursor is in, while somebody asks for them. */
export function LanguageBar({ editor }: { editor: Editor }) {
  const said = useEditorState({
    editor,
    selector: ({ editor: { state } }) => (isLanguageFormOpen(state) ? blockLanguage(state) : null),
  });
  return said ? <LanguageForm editor={editor} said={said} /> : null;
}

function LanguageForm({ editor, said }: { editor: Editor; said: BlockLanguage }) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.querySelector('select')?.focus(), []);
  function change(changes: Partial<BlockLanguage>): void {
    setBlockLanguage(editor.state, editor.view.dispatch, changes);
  }
  function close(): void {
    showLanguageForm(editor.state, editor.view.dispatch, false);
    editor.view.focus();
  }
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    close();
  }
  return (
    <fieldset
      ref={place}
      className="link-form"
      aria-label="Language and direction of this block"
      onKeyDown={press}
    >
      <Field label="Language of this block">
        <Select
          value={said.lang}
          options={[{ value: '', label: 'The article’s' }, ...languageOptions(said.lang)]}
          onChange={(event) => change({ lang: event.target.value })}
        />
      </Field>
      <Field label="Direction">
        <Select
          value={said.dir}
          options={DIRECTIONS}
          onChange={(event) => change({ dir: event.target.value })}
        />
      </Field>
      <Button kind="primary" icon={Check} onClick={close}>
        Done
      </Button>
    </fieldset>
  );
}
