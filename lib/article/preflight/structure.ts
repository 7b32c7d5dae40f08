import { noteText, plainText } from '../../document';
import { error, type Found, type PreflightSubject } from './subject';

/** What every article must have. */
export function structureFindings({ parts, rules }: PreflightSubject): Found[] {
  const headlineId = String(parts.headline.attrs?.id);
  const hasCommentary = parts.commentary.some((block) => plainText(block).trim() !== '');
  const checks: [boolean, Found][] = [
    [
      plainText(parts.headline).trim() !== '',
      error('no-headline', 'The headline is missing.', headlineId),
    ],
    [
      rules.sections.includes(parts.section),
      error('no-section', 'Choose a section.', undefined, 'section'),
    ],
    [
      parts.bylines.some((byline) => byline.name.trim() !== ''),
      error('no-byline', 'Name who wrote it.', undefined, 'bylines'),
    ],
    [parts.excerpts.length > 0, error('no-excerpt', 'There is no excerpt.')],
    [hasCommentary, error('no-commentary', 'There is no commentary.')],
  ];
  return checks.flatMap(([holds, found]) => (holds ? [] : [found]));
}

/** Parts of the stored text that could not be read; nobody has seen what would be printed there. */
export function unreadFindings({ document }: PreflightSubject): Found[] {
  const blocks = (document.content ?? []).filter(({ type }) => type === 'unknown');
  return blocks.map(({ attrs }) =>
    error(
      'unread-part',
      'A part of the text can’t be read. Ask an admin what it was, or delete it.',
      String(attrs?.id),
    ),
  );
}

/** Notes without words, and the same note twice. */
export function noteFindings({ parts }: PreflightSubject): Found[] {
  const seen = new Map<string, number>();
  return parts.notes.flatMap(({ id, number, node }) => {
    const text = noteText(node).replace(/\s+/g, ' ').trim();
    if (text === '') return [error('empty-note', `Note ${number} is empty.`, id)];
    const first = seen.get(text);
    if (first !== undefined) {
      return [error('duplicate-note', `Note ${number} says the same as note ${first}.`, id)];
    }
    seen.set(text, number);
    return [];
  });
}
