'use client';
import { type ReactNode, useId } from 'react';
import {
  type BlockDifference,
  type DocumentNode,
  type FieldDifference,
  type MergeChoice,
  type MergeRow,
  type NoteDifference,
  printedLines,
  type Run,
} from '../../../lib/document';
import { DifferenceRuns } from '../../article/difference-runs';
import type { NoteLabels } from '../../article/document-difference';
import { Choice } from '../../ui/choice';

type Side = 'yours' | 'theirs';

type PlaceProps = {
  row: MergeRow;
  labels: NoteLabels;
  theirsName: string;
  choice: MergeChoice | undefined;
  onChoose: (choice: MergeChoice) => void;
};

const WHO: Record<MergeRow['changedBy'], string> = {
  you: 'only you changed it',
  them: 'only they changed it',
  both: 'both of you changed it: choose',
  unknown: 'the texts differ: choose',
  nobody: 'nobody changed it',
};

/** One block of which there are two texts, both in full, and the choice between them. */
export function MergePlace({ row, labels, theirsName, choice, onChoose }: PlaceProps) {
  const name = useId();
  const { block, notes, base } = row;
  const canTakeBoth = block.kind === 'changed' && block.after?.node.type !== 'headline';
  const offer = (value: MergeChoice, label: string, content: ReactNode) => (
    <div className="merge-side" data-chosen={choice === value || undefined}>
      <Choice
        name={name}
        label={label}
        checked={choice === value}
        onChange={() => onChoose(value)}
      />
      {content}
    </div>
  );
  const yours = block.after ? 'Yours' : 'Yours: without this block';
  const theirs = block.before ? theirsName : `${theirsName}: without this block`;
  return (
    <fieldset className="merge-place difference-choice">
      <legend>
        {block.label}: {WHO[row.changedBy]}
      </legend>
      <div className="merge-sides">
        {offer('yours', yours, <SideText side="yours" {...{ block, notes, labels }} />)}
        {offer('theirs', theirs, <SideText side="theirs" {...{ block, notes, labels }} />)}
      </div>
      {canTakeBoth && offer('both', 'Both, theirs first', null)}
      {base && row.changedBy === 'both' && (
        <details className="merge-base">
          <summary>What both began with</summary>
          <p dir="auto">{textOf(base)}</p>
        </details>
      )}
    </fieldset>
  );
}

/** Section, bylines and language, as one choice. */
export function MergeAbout(props: {
  fields: readonly FieldDifference[];
  changedBy: MergeRow['changedBy'];
  theirsName: string;
  choice: MergeChoice | undefined;
  onChoose: (choice: MergeChoice) => void;
}) {
  const name = useId();
  const side = (value: Side, label: string) => (
    <div className="merge-side" data-chosen={props.choice === value || undefined}>
      <Choice
        name={name}
        label={label}
        checked={props.choice === value}
        onChange={() => props.onChoose(value)}
      />
      <Fields fields={props.fields} side={value} />
    </div>
  );
  return (
    <fieldset className="merge-place">
      <legend>About the article: {WHO[props.changedBy]}</legend>
      <div className="merge-sides">
        {side('yours', 'Yours')}
        {side('theirs', props.theirsName)}
      </div>
    </fieldset>
  );
}

function SideText(props: {
  block: BlockDifference;
  notes: readonly NoteDifference[];
  labels: NoteLabels;
  side: Side;
}) {
  const { block, notes, labels, side } = props;
  const placed = side === 'yours' ? block.after : block.before;
  if (!placed) return null;
  const runs = runsOf(block, side);
  return (
    <>
      {runs.length > 0 && (
        <p className="difference-text" dir="auto">
          <DifferenceRuns runs={runs} labels={labels} />
        </p>
      )}
      {block.children.map((child) => (
        <SideText
          key={`${child.before?.position} ${child.after?.position}`}
          block={child}
          notes={[]}
          labels={labels}
          side={side}
        />
      ))}
      <Fields fields={block.fields} side={side} />
      {runs.length === 0 && block.children.length === 0 && block.fields.length === 0 && (
        <p dir="auto">{textOf(placed.node)}</p>
      )}
      {notes.map((note) => (
        <p key={note.id} className="merge-note" dir="auto">
          Note {labels.get(note.id)}:{' '}
          <DifferenceRuns runs={ofSide(note.runs, side)} labels={labels} />
        </p>
      ))}
    </>
  );
}

function Fields({ fields, side }: { fields: readonly FieldDifference[]; side: Side }) {
  if (fields.length === 0) return null;
  return (
    <dl className="difference-fields">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd dir="auto">{(side === 'yours' ? field.after : field.before) || 'none'}</dd>
        </div>
      ))}
    </dl>
  );
}

// A block that only one of them has is shown plain: all of it differs.
function runsOf(block: BlockDifference, side: Side): Run[] {
  const runs = ofSide(block.runs, side);
  const isWhole = block.kind === 'added' || block.kind === 'removed';
  return isWhole ? runs.map((run) => ({ ...run, kind: 'same' })) : runs;
}

function ofSide(runs: readonly Run[], side: Side): Run[] {
  const gone = side === 'yours' ? 'removed' : 'added';
  return runs.flatMap((run) => {
    if (run.kind === gone) return [];
    // Neither text takes anything out of the other: each has words of its own.
    if (run.kind === 'removed') return { ...run, kind: 'added' };
    if (run.kind !== 'remarked' || side === 'yours') return run;
    return { ...run, marks: run.marksBefore ?? [], marksBefore: run.marks };
  });
}

function textOf(node: DocumentNode): string {
  return printedLines(node).join(' ') || 'Without text';
}
