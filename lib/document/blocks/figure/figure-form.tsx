import { useId, useState } from 'react';
import { newSitting } from '../../change-attributes';
import { ChoiceField, LineField, TextField } from '../../editor-fields';
import { LICENCES, licenceById, readLicence } from '../../licences';
import type { FigureAttributes } from './block';

type FigureFormProps = {
  figure: FigureAttributes;
  disabled: boolean;
  onChange(changes: Partial<FigureAttributes>, sitting: number): void;
};

type LineName = 'caption' | 'alt' | 'creator' | 'sourceUrl' | 'changes' | 'rightsHolder';

const OPTIONS = [
  { value: '', label: 'Choose…' },
  ...LICENCES.map(({ id, label }) => ({ value: id, label })),
];

/** The words and the rights of a figure. */
export function FigureForm({ figure, disabled, onChange }: FigureFormProps) {
  const field = (name: LineName) => ({
    value: figure[name],
    disabled,
    onChange: (value: string, sitting: number) => onChange({ [name]: value }, sitting),
  });
  return (
    <div className="citation-form">
      <TextField label="Caption" wide {...field('caption')} />
      <TextField
        label="Alternative text"
        hint="What the image shows, for those who can’t see it"
        wide
        {...field('alt')}
        disabled={disabled || figure.decorative}
      />
      <DecorativeField figure={figure} disabled={disabled} onChange={onChange} />
      <LineField label="Creator" {...field('creator')} />
      <LineField label="Source page" type="url" dir="ltr" {...field('sourceUrl')} />
      <ChoiceField
        label="Licence"
        value={figure.licence}
        options={OPTIONS}
        disabled={disabled}
        onChange={(licence, sitting) => onChange({ licence }, sitting)}
        hint={licenceHint(figure.licence)}
      />
      <TypedLicence figure={figure} disabled={disabled} onChange={onChange} />
      <LineField label="Changes made" hint="Such as “cropped”" {...field('changes')} />
      <LineField label="Rights holder" hint="If not the creator" {...field('rightsHolder')} />
    </div>
  );
}

function DecorativeField({ figure, disabled, onChange }: FigureFormProps) {
  const id = useId();
  return (
    <p className="ui-checkbox editor-field-wide">
      <input
        id={id}
        type="checkbox"
        checked={figure.decorative}
        disabled={disabled}
        onChange={(event) => onChange({ decorative: event.target.checked }, newSitting())}
      />
      <label htmlFor={id}>Decorative: it says nothing that the text doesn’t</label>
    </p>
  );
}

/** Where an attribution is pasted as it was found; a licence of the list is read out of it. */
function TypedLicence({ figure, disabled, onChange }: FigureFormProps) {
  const [found, setFound] = useState('');
  function read(typed: string, sitting: number): void {
    const licence = readLicence(typed);
    setFound(licence ? `Read as ${licence.label}.` : '');
    onChange(
      licence ? { licence: licence.id, licenceTyped: typed } : { licenceTyped: typed },
      sitting,
    );
  }
  return (
    <LineField
      label="Attribution as found"
      value={figure.licenceTyped}
      disabled={disabled}
      onChange={read}
      hint={found || 'Paste it, such as “CC BY-SA 4.0 DEED”: the licence is read out of it.'}
    />
  );
}

function licenceHint(id: string): string | null {
  const licence = licenceById(id);
  if (!licence) return null;
  const forbids = [
    licence.nonCommercial && 'commercial use',
    licence.noDerivatives && 'adaptation',
  ].filter(Boolean);
  return forbids.length > 0 ? `Forbids ${forbids.join(' and ')}.` : null;
}
