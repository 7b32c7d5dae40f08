import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { newSitting } from '../../change-attributes';
import { ChoiceField, LineField, TextField } from '../../editor-fields';
import { LICENCES, licenceById, readLicence } from '../../licences';
import { creditLine, type FigureAttributes } from './block';

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

function fieldsOf({ figure, disabled, onChange }: FigureFormProps) {
  return (name: LineName) => ({
    value: figure[name],
    place: { blockId: figure.id, field: name },
    disabled,
    onChange: (value: string, sitting: number) => onChange({ [name]: value }, sitting),
  });
}

/** The words of a figure: its caption, and what it shows for those who can't see it. */
export function FigureWords(props: FigureFormProps) {
  const { figure, disabled } = props;
  const field = fieldsOf(props);
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
      <DecorativeField {...props} />
    </div>
  );
}

/** The rights of a figure, folded to the credit line that is written from them. */
export function FigureRights(props: FigureFormProps) {
  const { figure } = props;
  const isWhole = Boolean(figure.creator && figure.sourceUrl && figure.licence);
  const [isOpen, setOpen] = useState(!isWhole);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className="excerpt-editor-line"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={16} aria-hidden />
        <span>{creditLine(figure) || 'No credit yet: who made it, where it is from'}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <RightsForm {...props} />}
      </div>
    </div>
  );
}

function RightsForm(props: FigureFormProps) {
  const { figure, disabled, onChange } = props;
  const field = fieldsOf(props);
  return (
    <div className="citation-form">
      <LineField label="Creator" {...field('creator')} />
      <LineField label="Source page" type="url" dir="ltr" {...field('sourceUrl')} />
      <ChoiceField
        label="Licence"
        value={figure.licence}
        place={{ blockId: figure.id, field: 'licence' }}
        options={OPTIONS}
        disabled={disabled}
        onChange={(licence, sitting) => onChange({ licence }, sitting)}
        hint={licenceHint(figure.licence)}
      />
      <TypedLicence {...props} />
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
      place={{ blockId: figure.id, field: 'licenceTyped' }}
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
