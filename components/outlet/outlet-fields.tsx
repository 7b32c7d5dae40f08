import type { ReactNode } from 'react';
import { languageName, OFFERED_LANGUAGES } from '../../lib/document';
import type { OutletView } from '../../lib/outlet';
import { COUNTRIES, countryName } from '../../lib/outlet/countries';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import './registry.css';

export type OutletValues = Partial<
  Pick<
    OutletView,
    | 'name'
    | 'nativeName'
    | 'country'
    | 'language'
    | 'domains'
    | 'aliases'
    | 'standing'
    | 'standingEvidence'
    | 'standingDate'
  >
>;

type OutletFieldsProps = {
  values: OutletValues;
  /** What else is asked, after its names. */
  children?: ReactNode;
};

/** The record of an outlet as form fields; what is known stands in them. */
export function OutletFields({ values, children }: OutletFieldsProps) {
  return (
    <div className="outlet-fields">
      <Field label="Name" name="name" hint="As citations print it." required>
        <TextInput defaultValue={values.name} maxLength={300} />
      </Field>
      <Field label="Native name" name="nativeName" hint="In its own script, where that is another.">
        <TextInput defaultValue={values.nativeName} maxLength={300} />
      </Field>
      {children}
      <Field label="Country" name="country">
        <Select defaultValue={values.country ?? ''} options={countries()} />
      </Field>
      <Field label="Language" name="language">
        <Select defaultValue={values.language ?? ''} options={languages(values.language ?? '')} />
      </Field>
      <Field label="Domains" name="domains" hint="One a line, such as infobae.com.">
        <TextArea defaultValue={values.domains?.join('\n')} dir="ltr" />
      </Field>
      <Field label="Aliases" name="aliases" hint="Other names by which it is cited, one a line.">
        <TextArea defaultValue={values.aliases?.join('\n')} />
      </Field>
      <Field
        className="outlet-fields-wide"
        label="Ownership and reliability"
        name="standing"
        hint="It can be contested: say below what proves it, and since when it is known."
      >
        <TextArea defaultValue={values.standing} />
      </Field>
      <Field label="Evidence" name="standingEvidence" hint="An address, a register, a report.">
        <TextInput defaultValue={values.standingEvidence} maxLength={2_000} />
      </Field>
      <Field label="Known since" name="standingDate" hint="2026, 2026-11 or 2026-11-24.">
        <TextInput defaultValue={values.standingDate} dir="ltr" />
      </Field>
    </div>
  );
}

function countries() {
  const all = COUNTRIES.map((value) => ({ value, label: countryName(value) }));
  return [{ value: '', label: 'None' }, ...all.sort((a, b) => a.label.localeCompare(b.label))];
}

function languages(current: string) {
  const codes = new Set<string>([...OFFERED_LANGUAGES, ...(current ? [current] : [])]);
  const all = [...codes].map((value) => ({ value, label: languageName(value) }));
  return [{ value: '', label: 'Not said' }, ...all.sort((a, b) => a.label.localeCompare(b.label))];
}
