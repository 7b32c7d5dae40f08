import './compare-form.css';
import type { ChangesBase } from '../../lib/article';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { momentInWords } from '../ui/moment';
import { Select } from '../ui/select';

type SinceFormProps = { bases: ChangesBase[]; base: ChangesBase };

/** Chooses since when to look: a plain form whose answer is an address one can send on. */
export function SinceForm({ bases, base }: SinceFormProps) {
  const options = bases.map((each) => ({
    value: each.name,
    label: `${sinceWords(each)}, ${momentInWords(each.at)}`,
  }));
  return (
    <form method="get" className="compare-form" aria-label="Since when">
      <Field label="Since when" name="since">
        <Select options={options} defaultValue={base.name} key={base.name} />
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}

/** A base of comparison in words, such as “Since round 1”. */
export function sinceWords({ kind, round }: ChangesBase): string {
  if (kind === 'look') return 'Since I last looked';
  if (kind === 'approved') return 'Since I approved it';
  return `Since round ${round}`;
}
