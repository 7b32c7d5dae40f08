import { languageName, OFFERED_LANGUAGES } from '../../languages';

/** The languages to choose from, with the one that is set even when it isn't on the list. */
export function languageOptions(current: string): { value: string; label: string }[] {
  const offered: string[] = [...OFFERED_LANGUAGES];
  const all = current === '' || offered.includes(current) ? offered : [current, ...offered];
  return all
    .map((tag) => ({ value: tag, label: languageName(tag) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
