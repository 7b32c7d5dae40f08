'use client';
import { Combobox, type ComboboxOption } from '../ui/combobox';
import { Field } from '../ui/field';
import { findPeople } from './find-people';

type PersonChoiceProps = {
  label: string;
  name: string;
  chosen: ComboboxOption | null;
  /** What else can be chosen, before all persons. */
  first?: readonly ComboboxOption[];
};

/** One of those who work on the desk, found by their name; nobody in particular when it stays empty. */
export function PersonChoice({ label, name, chosen, first }: PersonChoiceProps) {
  return (
    <Field label={label} name={name}>
      <Combobox chosen={chosen} first={first} load={findPeople} placeholder="Any" />
    </Field>
  );
}
