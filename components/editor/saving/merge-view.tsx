'use client';
import './merge-view.css';
import { useState } from 'react';
import {
  ABOUT_KEY,
  type ArticleDocument,
  type MergeChoice,
  type MergePlan,
  mergedDocument,
  type NoteStyle,
  planMerge,
} from '../../../lib/document';
import { noteLabels } from '../../article/document-difference';
import { Button } from '../../ui/button';
import { MergeAbout, MergePlace } from './merge-place';

export type MergeViewProps = {
  /** What is called “theirs”: a name and when, or where it comes from. */
  theirsName: string;
  theirs: ArticleDocument;
  yours: ArticleDocument;
  base: ArticleDocument | null;
  noteStyle: NoteStyle;
  /** The words of the button that does it. */
  confirm: string;
  onMerge: (merged: ArticleDocument) => void;
};

type Choices = ReadonlyMap<string, MergeChoice>;

/** Two texts of one article, block by block: where they differ one chooses, then goes on with the merged text. */
export function MergeView(props: MergeViewProps) {
  const { theirs, yours, base, theirsName } = props;
  const [plan] = useState(() => planMerge(theirs, yours, base));
  const [choices, setChoices] = useState<Choices>(() => suggestions(plan));
  const labels = noteLabels(plan.difference.notes, props.noteStyle);
  const open = placesOf(plan).filter((key) => !choices.has(key)).length;
  const choose = (key: string, choice: MergeChoice) =>
    setChoices((before) => new Map(before).set(key, choice));
  const chooseAll = (choice: MergeChoice) =>
    setChoices(new Map(placesOf(plan).map((key) => [key, choice])));
  return (
    <section className="merge" aria-label="Both texts, block by block">
      <div className="merge-acts">
        <Button size="small" onClick={() => chooseAll('yours')}>
          Take yours everywhere
        </Button>
        <Button size="small" onClick={() => chooseAll('theirs')}>
          Take theirs everywhere
        </Button>
      </div>
      {plan.about && (
        <MergeAbout
          fields={plan.difference.fields}
          changedBy={plan.about.changedBy}
          theirsName={theirsName}
          choice={choices.get(ABOUT_KEY)}
          onChoose={(choice) => choose(ABOUT_KEY, choice)}
        />
      )}
      {stretches(plan).map((rows) =>
        rows[0]?.needsChoice ? (
          <MergePlace
            key={rows[0].key}
            row={rows[0]}
            labels={labels}
            theirsName={theirsName}
            choice={choices.get(rows[0].key)}
            onChoose={(choice) => choose(rows[0]?.key ?? '', choice)}
          />
        ) : (
          <p className="merge-same" key={rows[0]?.key}>
            {rows.length === 1 ? '1 block is' : `${rows.length} blocks are`} the same in both
          </p>
        ),
      )}
      <div className="merge-acts">
        <Button
          kind="primary"
          disabled={open > 0}
          onClick={() => props.onMerge(mergedDocument(plan, choices))}
        >
          {props.confirm}
        </Button>
        <span role="status">{open > 0 ? openWords(open) : 'Every place is chosen.'}</span>
      </div>
    </section>
  );
}

function openWords(open: number): string {
  return open === 1 ? 'One place is still to be chosen.' : `${open} places are still to be chosen.`;
}

function placesOf(plan: MergePlan): string[] {
  const keys = plan.rows.filter(({ needsChoice }) => needsChoice).map(({ key }) => key);
  return plan.about ? [ABOUT_KEY, ...keys] : keys;
}

function suggestions(plan: MergePlan): Choices {
  const all = [...plan.rows, ...(plan.about ? [{ key: ABOUT_KEY, ...plan.about }] : [])];
  return new Map(
    all.flatMap(({ key, suggested }): [string, MergeChoice][] =>
      suggested ? [[key, suggested]] : [],
    ),
  );
}

/** The rows in stretches: each place alone, what is the same in both together. */
function stretches({ rows }: MergePlan): MergePlan['rows'][] {
  const all: MergePlan['rows'][] = [];
  for (const row of rows) {
    const last = all.at(-1);
    if (last?.[0] && !row.needsChoice && !last[0].needsChoice) last.push(row);
    else all.push([row]);
  }
  return all;
}
