import { type ClipboardEvent, useId, useRef, useState } from 'react';
import { houseDescription, type OutletFacts, plainWords, readPasted } from '../../../citation';
import { newSitting } from '../../change-attributes';
import type { EditingServices } from '../../define-editor';
import { ChoiceField, LineField, ReadField } from '../../editor-fields';
import { webHref } from '../../href';
import { directionOf } from '../../languages';
import { type Citation, dateInWords } from './citation';
import { type Filling, fillCitation } from './fill-citation';
import { languageOptions } from './language-options';
import { OutletField } from './outlet-field';
import { readDate } from './read-date';
import { useKnownOutlet } from './use-known-outlet';

export type CitationFormProps = {
  citation: Citation;
  disabled: boolean;
  findOutlets: EditingServices['findOutlets'];
  onChange(changes: Partial<Citation>, sitting: number): void;
};

const KINDS = [
  { value: '', label: 'Not said' },
  { value: 'human', label: 'By a person' },
  { value: 'machine', label: 'By machine' },
  { value: 'machine-edited', label: 'By machine, then edited' },
];

/** The fields of a citation. A citation or an address pasted into any of them fills what it says. */
export function CitationForm(props: CitationFormProps) {
  const { citation, disabled, findOutlets, onChange } = props;
  const latest = useRef(citation);
  latest.current = citation;
  const [filled, setFilled] = useState<Filling | null>(null);
  const known = useKnownOutlet(citation, findOutlets);

  async function read(text: string): Promise<void> {
    const reading = readPasted(text);
    if (!reading) return;
    const { outlet, url } =
      reading.kind === 'citation' ? reading.citation : { outlet: '', url: reading.url };
    const registry = await findOutlets({ outlet: outlet ?? '', url: url ?? '' });
    const filling = fillCitation(reading, latest.current, registry);
    onChange(filling.changes, newSitting());
    setFilled(filling);
  }

  function take(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain');
    if (disabled || !readPasted(text)) return;
    event.preventDefault();
    void read(text);
  }

  return (
    <div className="citation-form" onPasteCapture={take}>
      {!disabled && <PasteField onRead={read} />}
      <FilledLine
        filled={filled}
        onTake={(titleOriginal) => {
          onChange({ titleOriginal }, newSitting());
          setFilled(null);
        }}
      />
      <Fields {...props} known={known} />
    </div>
  );
}

function PasteField({ onRead }: { onRead(text: string): Promise<void> }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const isUnread = typed.trim() !== '' && !readPasted(typed);
  return (
    <div className="ui-field editor-field-wide citation-paste">
      <label className="ui-label" htmlFor={id}>
        Paste a citation or an address
      </label>
      <input
        id={id}
        className="ui-input"
        type="text"
        dir="auto"
        maxLength={6_000}
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => event.defaultPrevented && setTyped('')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (!readPasted(typed)) return;
          void onRead(typed);
          setTyped('');
        }}
      />
      <p className="ui-field-hint" id={`${id}-hint`}>
        {isUnread
          ? 'No citation and no address is read in this yet.'
          : 'As printed: “Title (Translation),” Outlet (what it is), 16 October 2023. https://… It fills the fields below.'}
      </p>
    </div>
  );
}

function FilledLine(props: { filled: Filling | null; onTake(title: string): void }) {
  const { filled, onTake } = props;
  return (
    <div className="citation-filled editor-field-wide" role="status">
      {filled && <span>{filled.said}</span>}
      {filled?.titleGuess && (
        <button
          type="button"
          className="ui-button ui-button-small"
          onClick={() => onTake(filled.titleGuess ?? '')}
        >
          Use “{filled.titleGuess}” as the title
        </button>
      )}
    </div>
  );
}

function Fields({
  known,
  ...props
}: CitationFormProps & { known: OutletFacts | null | undefined }) {
  const { citation, disabled, findOutlets, onChange } = props;
  const field = (name: keyof Citation) => ({
    value: citation[name],
    place: { blockId: citation.id, field: name },
    disabled,
    onChange: (value: string, sitting: number) => onChange({ [name]: value }, sitting),
  });
  const written = { lang: citation.lang, dir: citation.dir };
  return (
    <>
      <LineField label="Original title" wide {...field('titleOriginal')} {...written} />
      <LineField label="Translated title" wide {...field('titleTranslated')} />
      <OutletField {...field('outlet')} {...{ citation, known, findOutlets }} onTake={onChange} />
      <LineField
        label="What the outlet is"
        hint={<HouseWords {...{ citation, known, disabled, onChange }} />}
        {...field('outletNote')}
      />
      <LineField label="Author" {...field('author')} />
      <ReadField
        label="Date"
        {...field('date')}
        value={dateInWords(citation.date)}
        read={readDate}
        misread="Write it as 16 October 2026, 2026-10-16, October 2026 or 2026."
        hint="A day, a month or a year"
      />
      <ChoiceField
        label="Language"
        {...field('lang')}
        options={[{ value: '', label: 'Choose…' }, ...languageOptions(citation.lang)]}
        onChange={(lang, sitting) => onChange({ lang, dir: lang && directionOf(lang) }, sitting)}
      />
      <LineField
        label="Address"
        type="url"
        {...field('url')}
        dir="ltr"
        error={
          citation.url === '' || webHref(citation.url)
            ? null
            : 'Not a web address: it begins with https:// or http://.'
        }
      />
      <LineField label="Translator" {...field('translator')} />
      <ChoiceField label="Translated" {...field('translationKind')} options={KINDS} />
    </>
  );
}

type HouseWordsProps = Pick<CitationFormProps, 'citation' | 'disabled' | 'onChange'> & {
  known: OutletFacts | null | undefined;
};

/** The house's description as of the citation's date, to be taken where the field says another. */
function HouseWords({ citation, known, disabled, onChange }: HouseWordsProps) {
  const house = known ? houseDescription(known, citation.date) : '';
  if (house === '') return 'In the house’s words: “largest Argentine daily”';
  if (plainWords(house) === plainWords(citation.outletNote)) return 'These are the house’s words.';
  return (
    <>
      The house’s words: “{house}”{' '}
      {!disabled && (
        <button
          type="button"
          className="ui-button ui-button-small"
          onClick={() => onChange({ outletNote: house }, newSitting())}
        >
          Use them
        </button>
      )}
    </>
  );
}
