import './compare-form.css';
import type { RevisionLine, RevisionRef } from '../../lib/article';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { momentInWords } from '../ui/moment';
import { Select } from '../ui/select';
import { revisionWords } from './revision-words';

type CompareFormProps = { revisions: RevisionLine[]; from: RevisionRef; to: RevisionRef };

/** Chooses any two revisions to compare; a plain form whose answer is an address one can send on. */
export function CompareForm({ revisions, from, to }: CompareFormProps) {
  const options = [
    { value: 'now', label: 'The text as it is now' },
    ...revisions.map(({ number, reason, by, at }) => ({
      value: String(number),
      label: `Revision ${number}: ${revisionWords(reason)}, ${by}, ${momentInWords(at)}`,
    })),
  ];
  return (
    <form method="get" className="compare-form" aria-label="Compare two revisions">
      <Field label="Compare" name="from">
        <Select options={options} defaultValue={String(from)} key={`from ${from}`} />
      </Field>
      <Field label="with" name="to">
        <Select options={options} defaultValue={String(to)} key={`to ${to}`} />
      </Field>
      <Button type="submit">Compare</Button>
    </form>
  );
}
