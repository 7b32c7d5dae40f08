import { languageName } from '../../lib/document';
import { countryName, type OutletFilter } from '../../lib/outlet';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';
import './registry.css';

type OutletFiltersProps = {
  filter: OutletFilter;
  places: { countries: string[]; languages: string[] };
};

/** The search of the registry: a plain form, so that its address can be kept and passed on. */
export function OutletFilters({ filter, places }: OutletFiltersProps) {
  const options = (codes: string[], name: (code: string) => string, all: string) => [
    { value: '', label: all },
    ...codes
      .map((value) => ({ value, label: name(value) }))
      .sort((one, other) => one.label.localeCompare(other.label)),
  ];
  return (
    <form className="registry-filters" method="get" action="/desk/outlets">
      {filter.state === 'proposed' && <input type="hidden" name="state" value="proposed" />}
      <Field label="Name or domain" name="q">
        <TextInput type="search" defaultValue={filter.words} maxLength={200} />
      </Field>
      <Field label="Country" name="country">
        <Select
          defaultValue={filter.country ?? ''}
          options={options(places.countries, countryName, 'All countries')}
        />
      </Field>
      <Field label="Language" name="language">
        <Select
          defaultValue={filter.language ?? ''}
          options={options(places.languages, languageName, 'All languages')}
        />
      </Field>
      <Button type="submit">Search</Button>
    </form>
  );
}
