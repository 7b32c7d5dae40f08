'use client';
import { lookUp } from '../../lib/look-up';
import './document-difference.css';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type BlockDifference,
  type DocumentDifference as Difference,
  type FieldDifference,
  isUnchanged,
  type NoteDifference,
  type NoteStyle,
  noteLabel,
  printedLines,
} from '../../lib/document';
import { Badge, type Tone } from '../ui/badge';
import { VisuallyHidden } from '../ui/visually-hidden';
import { DifferenceRuns } from './difference-runs';

type DocumentDifferenceProps = {
  difference: Difference;
  noteStyle: NoteStyle;
  /** The language of the article, for the texts that name none. */
  lang?: string;
  /** The titles of the sections by their slugs. */
  sections?: Record<string, string>;
};

/**
 * What differs between two texts: words that came and went, block by block, what stayed folded away.
 * Drawn from the difference alone, which is a third of what its drawing would weigh in the page.
 */
export function DocumentDifference(props: DocumentDifferenceProps) {
  const { difference, noteStyle, lang, sections = {} } = props;
  const labels = noteLabels(difference.notes, noteStyle);
  const notes = difference.notes.filter(({ kind }) => kind !== 'same');
  if (difference.isSame) return <p className="difference-none">The two texts are the same.</p>;
  return (
    <div className="difference" lang={lang}>
      {difference.fields.length > 0 && (
        <section className="difference-block" aria-label="About the article">
          <Heading label="About the article" tone="warn" word="changed" />
          <FieldList fields={difference.fields.map((field) => withTitle(field, sections))} />
        </section>
      )}
      {stretches(difference.blocks).map((stretch) => (
        <Stretch key={keyOf(stretch[0])} blocks={stretch} labels={labels} />
      ))}
      {notes.length > 0 && (
        <section className="difference-notes" aria-label="Notes">
          <h3>Notes</h3>
          {notes.map((note) => (
            <Note key={`${note.kind} ${note.id}`} note={note} style={noteStyle} />
          ))}
        </section>
      )}
    </div>
  );
}

/** One block of a difference: what it is, what became of it, its text and its fields. */
export function BlockChange(props: { block: BlockDifference; labels: NoteLabels }) {
  const { block, labels } = props;
  const { tone, word } = LOOKS[block.kind];
  return (
    <section
      className="difference-block"
      data-kind={block.kind}
      aria-label={`${block.label}, ${word}`}
    >
      <Heading label={block.label} tone={tone} word={word}>
        <Move block={block} />
      </Heading>
      <BlockText block={block} labels={labels} />
    </section>
  );
}

/** How the notes of a difference are called in its text, by their ids. */
export type NoteLabels = ReadonlyMap<string, string>;

/** The printed labels of the notes; those that were removed keep the number they had. */
export function noteLabels(notes: readonly NoteDifference[], style: NoteStyle): NoteLabels {
  return new Map(
    notes.map(({ id, before, after }) => [id, noteLabel(after ?? before ?? 0, style)]),
  );
}

const LOOKS: Record<BlockDifference['kind'], { tone: Tone; word: string }> = {
  same: { tone: 'neutral', word: 'the same' },
  added: { tone: 'good', word: 'added' },
  removed: { tone: 'bad', word: 'removed' },
  changed: { tone: 'warn', word: 'changed' },
};

function Heading(props: { label: string; tone: Tone; word: string; children?: ReactNode }) {
  return (
    <p className="difference-heading">
      <span>{props.label}</span>
      <Badge tone={props.tone}>{props.word}</Badge>
      {props.children}
    </p>
  );
}

function Move({ block: { isMoved, before, after } }: { block: BlockDifference }) {
  if (!isMoved || !before || !after) return null;
  return (
    <Badge tone="info" icon={before.position > after.position ? ArrowUp : ArrowDown}>
      moved from place {before.position} to place {after.position}
    </Badge>
  );
}

function BlockText({ block, labels }: { block: BlockDifference; labels: NoteLabels }): ReactNode {
  const node = (block.after ?? block.before)?.node;
  const attributes = node?.attrs;
  const isAtom = block.runs.length === 0 && block.children.length === 0;
  return (
    <>
      {isAtom && block.kind === 'same' && node && <p>{printedLines(node).join(' · ')}</p>}
      {block.runs.length > 0 && (
        <p
          className="difference-text"
          lang={String(attributes?.lang ?? '') || undefined}
          dir={String(attributes?.dir ?? '') || 'auto'}
        >
          <DifferenceRuns runs={block.runs} labels={labels} />
        </p>
      )}
      {block.fields.length > 0 && <FieldList fields={block.fields} />}
      {block.children.length > 0 && (
        <div className="difference-children">
          {stretches(block.children).map((stretch) => (
            <Stretch key={keyOf(stretch[0])} blocks={stretch} labels={labels} isInner />
          ))}
        </div>
      )}
    </>
  );
}

function Stretch(props: { blocks: BlockDifference[]; labels: NoteLabels; isInner?: boolean }) {
  const { blocks, labels, isInner } = props;
  const [first] = blocks;
  if (first && !isUnchanged(first)) {
    return isInner && !first.isMoved && first.kind === 'changed' ? (
      <BlockText block={first} labels={labels} />
    ) : (
      <BlockChange block={first} labels={labels} />
    );
  }
  return (
    <details className="difference-same">
      <summary>
        {blocks.length === 1 ? '1 unchanged block' : `${blocks.length} unchanged blocks`}
      </summary>
      {blocks.map((block) => (
        <div key={keyOf(block)}>
          <BlockText block={block} labels={labels} />
        </div>
      ))}
    </details>
  );
}

function FieldList({ fields }: { fields: readonly FieldDifference[] }) {
  return (
    <dl className="difference-fields">
      {fields.map(({ name, label, runs }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd dir="auto">
            <DifferenceRuns runs={runs} labels={new Map()} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ note, style }: { note: NoteDifference; style: NoteStyle }) {
  const { tone, word } = LOOKS[note.kind];
  const label = `Note ${noteLabel(note.after ?? note.before ?? 0, style)}`;
  return (
    <section className="difference-block" data-kind={note.kind} aria-label={`${label}, ${word}`}>
      <Heading label={label} tone={tone} word={word} />
      <p className="difference-text" dir="auto">
        <DifferenceRuns runs={note.runs} labels={new Map()} />
        {note.runs.length === 0 && <VisuallyHidden>without text</VisuallyHidden>}
      </p>
    </section>
  );
}

/** The blocks in stretches: each that was touched alone, those that were not together. */
function stretches(blocks: readonly BlockDifference[]): BlockDifference[][] {
  const all: BlockDifference[][] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (last?.[0] && isUnchanged(block) && isUnchanged(last[0])) last.push(block);
    else all.push([block]);
  }
  return all;
}

function keyOf(block: BlockDifference | undefined): string {
  return `${block?.before?.position ?? '-'} ${block?.after?.position ?? '-'}`;
}

function withTitle(field: FieldDifference, sections: Record<string, string>): FieldDifference {
  if (field.name !== 'section') return field;
  const runs = field.runs.map((run) => ({ ...run, text: lookUp(sections, run.text) ?? run.text }));
  return { ...field, runs };
}
