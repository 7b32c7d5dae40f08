import { ChoiceField, LineField, ReadField } from '../../editor-fields';
import { webHref } from '../../href';
import { directionOf, languageName, OFFERED_LANGUAGES } from '../../languages';
import { type Citation, dateInWords } from './citation';
import { readDate } from './read-date';

type CitationFormProps = {
  citation: Citation;
  disabled: boolean;
  onChange(changes: Partial<Citation>, sitting: number): void;
};

const KINDS = [
  { value: '', label: 'Not said' },
  { value: 'human', label: 'By a person' },
  { value: 'machine', label: 'By machine' },
  { value: 'machine-edited', label: 'By machine, then edited' },
];

/** The languages to choose from, with the one that is set even when it isn't on the list. */
export function languageOptions(current: string): { value: string; label: string }[] {
  const offered: string[] = [...OFFERED_LANGUAGES];
  const all = current === '' || offered.includes(current) ? offered : [current, ...offered];
  return all
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The fields of a citation. */
export function CitationForm({ citation, disabled, onChange }: CitationFormProps) {
  const field = (name: keyof Citation) => ({
    value: citation[name],
    place: { blockId: citation.id, field: name },
    disabled,
    onChange: (value: string, sitting: number) => onChange({ [name]: value }, sitting),
  });
  const written = { lang: citation.lang, dir: citation.dir };
  return (
    <div className="citation-form">
      <LineField label="Original title" wide {...field('titleOriginal')} {...written} />
      <LineField label="Translated title" wide {...field('titleTranslated')} />
      <LineField label="Outlet" {...field('outlet')} {...written} />
      <LineField
        label="What the outlet is"
        hint="In the house’s words: “largest Argentine daily”"
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
    </div>
  );
}
