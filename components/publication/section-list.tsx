'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { SectionUse } from '../../lib/publication';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Field } from '../ui/field';
import { SubmitButton } from '../ui/submit-button';
import { Table } from '../ui/table';
import { TextInput } from '../ui/text-input';
import './section-list.css';

type SectionActions = Record<'rename' | 'move' | 'remove', FormAction<null>>;

type SectionListProps = { sections: SectionUse[]; actions: SectionActions };

/** The sections in their order, each to be renamed, moved or removed. */
export function SectionList({ sections, actions }: SectionListProps) {
  return (
    <Table
      caption="Sections in their order"
      rows={sections}
      rowKey={({ slug }) => slug}
      empty={<p>There is none yet, and an article can’t be submitted without: add the first.</p>}
      columns={[
        {
          key: 'title',
          header: 'Title',
          role: 'main',
          cell: ({ title }) => <span dir="auto">{title}</span>,
        },
        { key: 'slug', header: 'In addresses', cell: ({ slug }) => <code>{slug}</code> },
        { key: 'articles', header: 'Articles', role: 'number', cell: ({ articles }) => articles },
        {
          key: 'acts',
          header: 'Acts',
          role: 'actions',
          cell: (section) => (
            <span className="section-acts">
              <Move section={section} to="up" action={actions.move} />
              <Move section={section} to="down" action={actions.move} />
              <Rename section={section} action={actions.rename} />
              {section.articles === 0 && <Remove section={section} action={actions.remove} />}
            </span>
          ),
        },
      ]}
    />
  );
}

type ActProps = { section: SectionUse; action: FormAction<null> };

function Move({ section, to, action }: ActProps & { to: 'up' | 'down' }) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="slug" value={section.slug} />
      <input type="hidden" name="to" value={to} />
      <SubmitButton kind="quiet" size="small" icon={to === 'up' ? ArrowUp : ArrowDown} iconOnly>
        {`Move ${section.title} ${to}`}
      </SubmitButton>
    </ActionForm>
  );
}

function Rename({ section: { slug, title }, action }: ActProps) {
  return (
    <ConfirmForm
      trigger={
        <Button size="small" aria-label={`Rename ${title}`}>
          Rename
        </Button>
      }
      title={`Rename ${title}`}
      consequence="Articles keep their section. What is published keeps the title it was printed with."
      action={action}
      confirm="Rename"
      hidden={{ slug, seen: title }}
    >
      <Field label="Title" name="title" required>
        <TextInput defaultValue={title} maxLength={80} />
      </Field>
    </ConfirmForm>
  );
}

function Remove({ section: { slug, title }, action }: ActProps) {
  return (
    <ConfirmForm
      trigger={
        <Button size="small" aria-label={`Remove ${title}`}>
          Remove
        </Button>
      }
      title={`Remove ${title}`}
      consequence="No article stands in it. It can be added again."
      action={action}
      confirm="Remove"
      kind="danger"
      hidden={{ slug }}
    />
  );
}

/** Adds a section after the others. */
export function SectionForm({ action }: { action: FormAction<{ slug: string }> }) {
  return (
    <ActionForm action={action}>
      <Field label="Title" name="title" hint="Such as a region or a theme." required>
        <TextInput maxLength={80} />
      </Field>
      <FormActions>
        <SubmitButton>Add the section</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
