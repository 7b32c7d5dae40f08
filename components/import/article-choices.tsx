'use client';
import { useState } from 'react';
import { ActionForm, type FormAction } from '../ui/action-form';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';

type ArticleChoicesProps = {
  importId: string;
  choice: { file: number; article: number; section: string; byline: string[]; isLeftOut: boolean };
  sections: { slug: string; title: string }[];
  action: FormAction;
};

/** Where the article belongs, who signs it, or that no draft is made of it; kept as soon as it is said. */
export function ArticleChoices({ importId, choice, sections, action }: ArticleChoicesProps) {
  const [section, setSection] = useState(choice.section);
  const [byline, setByline] = useState(choice.byline.join(', '));
  const [isLeftOut, setLeftOut] = useState(choice.isLeftOut);
  const [isKept, setKept] = useState(false);
  const send = (form: HTMLFormElement | null) => {
    setKept(false);
    form?.requestSubmit();
  };
  return (
    <ActionForm action={action} className="article-choices" onDone={() => setKept(true)}>
      <input type="hidden" name="id" value={importId} />
      <input type="hidden" name="file" value={choice.file} />
      <input type="hidden" name="article" value={choice.article} />
      {isLeftOut && <input type="hidden" name="leftOut" value="on" />}
      <Field label="Section" name="section">
        <Select
          name="section"
          value={section}
          options={[
            { value: '', label: 'None yet' },
            ...sections.map(({ slug, title }) => ({ value: slug, label: title })),
          ]}
          onChange={(event) => {
            setSection(event.target.value);
            later(event.target.form, send);
          }}
        />
      </Field>
      <Field label="Byline" name="byline" hint="Names with commas between them.">
        <TextInput
          name="byline"
          value={byline}
          onChange={(event) => setByline(event.target.value)}
          onBlur={(event) => byline !== choice.byline.join(', ') && send(event.target.form)}
        />
      </Field>
      <Checkbox
        label="Leave this article out"
        checked={isLeftOut}
        onChange={(event) => {
          setLeftOut(event.target.checked);
          later(event.target.form, send);
        }}
      />
      <p className="article-choices-kept" role="status">
        {isKept ? 'Kept.' : ''}
      </p>
    </ActionForm>
  );
}

// The form is sent when it holds what was just said.
function later(form: HTMLFormElement | null, send: (form: HTMLFormElement | null) => void): void {
  requestAnimationFrame(() => send(form));
}
