import type { ReactNode } from 'react';
import type { Run } from '../../lib/document';
import { VisuallyHidden } from '../ui/visually-hidden';
import type { NoteLabels } from './document-difference';

/** Text with what was added and removed in it: marked, struck, and said to those who listen. */
export function DifferenceRuns({ runs, labels }: { runs: readonly Run[]; labels: NoteLabels }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no other name, and none is updated in place
    <OneRun key={index} run={run} labels={labels} />
  ));
}

function OneRun({ run, labels }: { run: Run; labels: NoteLabels }): ReactNode {
  const content = run.note === undefined ? inMarks(run) : <NoteSign label={labels.get(run.note)} />;
  switch (run.kind) {
    case 'same':
      return content;
    case 'added':
      return (
        <ins>
          <VisuallyHidden>[added: </VisuallyHidden>
          {content}
          <VisuallyHidden>]</VisuallyHidden>
        </ins>
      );
    case 'removed':
      return (
        <del>
          <VisuallyHidden>[removed: </VisuallyHidden>
          {content}
          <VisuallyHidden>]</VisuallyHidden>
        </del>
      );
    case 'remarked':
      return (
        <span className="difference-remarked">
          {content}
          <span className="difference-aside"> [{markWords(run)}]</span>
        </span>
      );
  }
}

function NoteSign({ label }: { label: string | undefined }) {
  return (
    <sup className="difference-note-sign">
      <VisuallyHidden>note </VisuallyHidden>
      {label ?? '?'}
    </sup>
  );
}

function inMarks({ text, marks }: Run): ReactNode {
  return marks.reduceRight<ReactNode>((inner, { type }) => {
    if (type === 'strong') return <strong>{inner}</strong>;
    if (type === 'emphasis') return <em>{inner}</em>;
    if (type === 'link') return <span className="difference-link">{inner}</span>;
    return inner;
  }, text);
}

// In words, as nobody sees from the text alone that it was plain before.
function markWords({ marks, marksBefore = [] }: Run): string {
  const was = marksBefore.map(markName);
  const is = marks.map(markName);
  const gone = was.filter((name) => !is.includes(name)).map((name) => `no longer ${name}`);
  const come = is.filter((name) => !was.includes(name)).map((name) => `now ${name}`);
  return [...gone, ...come].join(', ');
}

function markName({ type, attrs }: Run['marks'][number]): string {
  if (type === 'link') return `a link to ${String(attrs?.href)}`;
  return type === 'emphasis' ? 'emphasised' : type;
}
