'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { FieldAside, languageOptions } from '../../lib/document/editors';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { BylineField } from './byline-field';
import { changeDocument, type DocumentAttributes } from './document-attributes';

type ArticleFieldsProps = {
  editor: Editor;
  disabled: boolean;
  sections: { slug: string; title: string }[];
  people: { id: string; name: string }[];
};

/** What stands above the text: section, bylines, language. */
export function ArticleFields({ editor, disabled, sections, people }: ArticleFieldsProps) {
  const { section, bylines, lang } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => state.doc.attrs as DocumentAttributes,
  });
  const isKnown = section === '' || sections.some(({ slug }) => slug === section);
  return (
    <div className="article-fields">
      <Field label="Section">
        <Select
          data-field="section"
          value={section}
          disabled={disabled}
          onChange={(event) => changeDocument(editor, { section: event.target.value })}
          options={[
            { value: '', label: 'Choose…' },
            ...sections.map(({ slug, title }) => ({ value: slug, label: title })),
            ...(isKnown ? [] : [{ value: section, label: `${section} (no longer offered)` }]),
          ]}
        />
        <FieldAside blockId="" field="section" label="Section" />
      </Field>
      <Field label="Language">
        <Select
          data-field="lang"
          value={lang}
          disabled={disabled}
          onChange={(event) => changeDocument(editor, { lang: event.target.value })}
          options={languageOptions(lang)}
        />
        <FieldAside blockId="" field="lang" label="Language" />
      </Field>
      <BylineField
        bylines={bylines}
        people={people}
        disabled={disabled}
        onChange={(changed) => changeDocument(editor, { bylines: changed })}
      />
    </div>
  );
}
