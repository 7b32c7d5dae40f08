import { type Found, type PreflightSubject, warning } from './subject';

/** Suggestions that nobody decided: they may stand while an article is worked on, not when it is signed. */
export function suggestionFindings({ openSuggestions: open }: PreflightSubject): Found[] {
  if (open === 0) return [];
  const message = open === 1 ? 'A suggestion is open.' : `${open} suggestions are open.`;
  return [warning('open-suggestion', message)];
}
