import { readArticles } from './read-articles';

/** What stands before the commentary. */
export const FRONT = [
  'A Port Changes Hands',
  'The northern mole seen from the old lighthouse at low tide.',
  '“We were told on the radio, and the radio was late.”',
];

/** The commentary, with one reference. */
export const COMMENTARY =
  'The lease of the northern port was signed on Monday after eleven months of talks.[i] Neither the council nor the pilots had seen the text before it was signed, and the pilots now say that they will not work under it.';

/** The citation of its one excerpt. */
export const CITATION =
  '“El puerto cambia de manos (The port changes hands),” El Muelle (a harbour daily), 16 October 2023. https://muelle.example/a';

/** The passage cited. */
export const PASSAGE =
  'The pilots met in the old hall. We were told on the radio, and the radio was late. Nobody asked us…the text came in the evening.';

/** Its one note. */
export const NOTE =
  '[i] For more on the lease, see: “The Lease,” La Orilla, 5 June 2023. https://orilla.example/lease';

/** Its image block: heading and labelled lines. */
export const IMAGE = [
  'Image Information:',
  'Image: The northern mole seen from the old lighthouse at low tide.\nSource: https://images.example/mole\nAttribution: Ines Falk, CC BY 4.0',
];

/** An invented article in parts, as a text prints them one below the other. */
export const WHOLE = [...FRONT, COMMENTARY, CITATION, PASSAGE, NOTE, ...IMAGE];

/** Reads parts set apart by blank lines; `line` finds the account of the line that begins so. */
export function read(parts: string[]) {
  const reading = readArticles(parts.join('\n\n'));
  const line = (start: string) => reading.lines.find((each) => each.text.startsWith(start));
  return { ...reading, article: reading.articles[0], line };
}

/** The parts of the article but these. */
export function without(...parts: string[]): string[] {
  return WHOLE.filter((part) => !parts.includes(part));
}

/** A second article, of other words. */
export function second(parts: string[] = WHOLE): string[] {
  return parts.map((part) =>
    part
      .replaceAll('Port Changes Hands', 'River Runs Dry')
      .replaceAll('northern mole', 'upper sluice')
      .replaceAll('puerto cambia de manos', 'río se seca'),
  );
}

/** Headline, caption and pull quote. */
export const [TITLE = '', CAPTION = '', QUOTE = ''] = FRONT;
