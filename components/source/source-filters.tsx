import type { SourceFilter } from '../../lib/source';
import '../outlet/registry.css';
import { Button, LinkButton } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';

/** The search of what is cited: a plain form, so that its address can be kept and passed on. */
export function SourceFilters({ filter }: { filter: SourceFilter }) {
  const { words, address, outletId, unregistered } = filter;
  const isNarrow = words || address || outletId || unregistered;
  return (
    <form className="registry-filters" method="get" action="/desk/sources">
      {outletId && <input type="hidden" name="outlet" value={outletId} />}
      <Field label="Words of a title, an outlet or an address" name="q">
        <TextInput type="search" defaultValue={words} maxLength={300} />
      </Field>
      <Field label="Outlets" name="unregistered">
        <Select
          defaultValue={unregistered ? '1' : ''}
          options={[
            { value: '', label: 'All' },
            { value: '1', label: 'Not in the registry' },
          ]}
        />
      </Field>
      <Button type="submit">Search</Button>
      {isNarrow && <LinkButton href="/desk/sources">Show all</LinkButton>}
    </form>
  );
}
