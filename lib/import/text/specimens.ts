import fc from 'fast-check';
import type { ImportedArticle, ImportedExcerpt } from './reading';

/** The ways in which a text may print one and the same article. */
export type Printing = {
  lineEnd: '\n' | '\r\n' | '\r';
  between: 1 | 2 | 3;
  captions: 1 | 2;
  secondCaption: 'same' | 'leading space' | 'no full stop';
  quoteMarks: 'curly' | 'straight' | 'none';
  titleEnd: ',”' | '”,' | '”';
  titleStart: '“' | 'Source: “';
  bracket: ' (' | '(';
  dateForm: 'day first' | 'month first' | 'short month' | 'ordinal' | 'Spanish' | 'ISO';
  urlEnd: '' | '.' | ',' | ';' | ')';
  scheme: '://' | ' ://';
  passage: 'below' | 'beside' | 'glued';
  markers: 'roman' | 'arabic';
  noteSpace: ' ' | '' | '\u00a0';
  heading:
    | 'Image Information:'
    | 'Image information:'
    | 'IMAGE INFORMATION'
    | 'Image Information :';
  label: ': ' | ' : ' | ':' | ':\u00a0 ';
  separator: '' | '***' | '-----' | '* * *';
};

/** Every printing, in random combination. */
export const printings: fc.Arbitrary<Printing> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  between: fc.constantFrom(1, 2, 3),
  captions: fc.constantFrom(1, 2),
  secondCaption: fc.constantFrom('same', 'leading space', 'no full stop'),
  quoteMarks: fc.constantFrom('curly', 'straight', 'none'),
  titleEnd: fc.constantFrom(',”', '”,', '”'),
  titleStart: fc.constantFrom('“', 'Source: “'),
  bracket: fc.constantFrom(' (', '('),
  dateForm: fc.constantFrom('day first', 'month first', 'short month', 'ordinal', 'Spanish', 'ISO'),
  urlEnd: fc.constantFrom('', '.', ',', ';', ')'),
  scheme: fc.constantFrom('://', ' ://'),
  passage: fc.constantFrom('below', 'beside', 'glued'),
  markers: fc.constantFrom('roman', 'arabic'),
  noteSpace: fc.constantFrom(' ', '', '\u00a0'),
  heading: fc.constantFrom(
    'Image Information:',
    'Image information:',
    'IMAGE INFORMATION',
    'Image Information :',
  ),
  label: fc.constantFrom(': ', ' : ', ':', ':\u00a0 '),
  separator: fc.constantFrom('', '***', '-----', '* * *'),
});

const SYLLABLES = 'ba ko ri ta lu me shi no va de pra gol san tur wel mi ka ro fen dus'.split(' ');

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

// Shrinking would make all words alike, and then no reader could tell a caption from a quote.
const word = fc.noShrink(
  fc
    .array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 3 })
    .map((syllables) => syllables.join('')),
);

function sentences(fewest: number, most: number): fc.Arbitrary<string> {
  const sentence = fc
    .array(word, { minLength: 7, maxLength: 14 })
    .map((words) => `${capital(words[0] ?? '')} ${words.slice(1).join(' ')}.`);
  return fc.array(sentence, { minLength: fewest, maxLength: most }).map((all) => all.join(' '));
}

const headline = fc
  .array(word, { minLength: 4, maxLength: 9 })
  .map((words) => words.map(capital).join(' '));

const excerpt: fc.Arbitrary<ImportedExcerpt> = fc.record({
  titleOriginal: fc.oneof(
    headline,
    headline.map((words) => `‘${words}’ y después`),
    headline.map((words) => `El “${words}” (parte) final`),
    headline.map((words) => `¿${words}?`),
  ),
  titleTranslated: fc.oneof(
    headline,
    headline.map((words) => `The “${words}” (part one) ends`),
  ),
  outlet: fc.constantFrom('El Muelle', 'La Orilla', 'France25', 'O Cais', 'Radio Bora-Bora'),
  outletNote: fc.constantFrom(
    'a harbour daily',
    'weekly (since 1931) of the coast',
    'the state’s “voice”',
  ),
  date: fc
    .tuple(
      fc.integer({ min: 1990, max: 2031 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`),
  url: fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom('.html', '.php', '.pdf'))
    .map(([words, ending]) => `https://www.news.example/2026/${words.join('-')}${ending}`),
  paragraphs: fc.array(sentences(3, 5), { minLength: 1, maxLength: 3 }),
});

/** Well-formed articles of invented words: all parts there, notes referred to in order. */
export const articles: fc.Arbitrary<ImportedArticle> = fc
  .record({
    title: headline,
    caption: fc
      .array(word, { minLength: 9, maxLength: 16 })
      .map((words) => `${capital(words.join(' '))}.`),
    commentary: fc.array(sentences(4, 7), { minLength: 1, maxLength: 4 }),
    notes: fc.array(
      fc
        .tuple(sentences(1, 2), headline)
        .map(
          ([text, title]) =>
            `${text} See: “${title},” La Orilla, 5 June 2023. https://orilla.example/a; and https://orilla.example/b.pdf`,
        ),
      { minLength: 1, maxLength: 4 },
    ),
    excerpts: fc.array(excerpt, { minLength: 1, maxLength: 6 }),
    licence: fc.constantFrom(
      ['CC BY 3.0 DEED', 'CC-BY-3.0'],
      ['CC-BY-SA 4.0', 'CC-BY-SA-4.0'],
      ['CC0', 'CC0-1.0'],
    ),
    creator: fc.constantFrom('', 'Wikimedia, ', 'Ines Falk / Port of Bora, '),
  })
  .map(({ licence, creator, ...parts }) => wholeArticle(parts, creator, licence));

type Parts = Pick<ImportedArticle, 'title' | 'caption' | 'commentary' | 'notes' | 'excerpts'>;

function wholeArticle(parts: Parts, creator: string, licence: readonly string[]): ImportedArticle {
  const noteMarkers = parts.notes.map((_note, index) => ROMAN[index] ?? '');
  const commentary = [...parts.commentary];
  noteMarkers.forEach((marker, index) => {
    const at = Math.min(index, commentary.length - 1);
    commentary[at] =
      `${commentary[at]}[${marker}] ${capital('grain')} follows the river and the market.`;
  });
  const passage = parts.excerpts[0]?.paragraphs[0] ?? '';
  return {
    ...parts,
    pullQuote: `“${passage.slice(0, passage.indexOf('.') + 1)}”`,
    commentary,
    noteMarkers,
    image: {
      caption: parts.caption,
      sourceUrl: 'https://images.example/File:Mole_%C3%A1.jpg',
      attribution: `${creator}${licence[0]}`,
      licence: licence[1] ?? null,
    },
  };
}

/** The article as a correct reading of this printing has it: numerals and quotation marks as printed. */
export function asPrinted(article: ImportedArticle, printing: Printing): ImportedArticle {
  const quote = (article.pullQuote ?? '').slice(1, -1);
  const marks = { curly: `“${quote}”`, straight: `"${quote}"`, none: quote };
  const arabic = (text: string) =>
    text.replace(/\[([ivx]+)\]/g, (_all, roman: string) => `[${ROMAN.indexOf(roman) + 1}]`);
  const numerals = (text: string) => (printing.markers === 'arabic' ? arabic(text) : text);
  return {
    ...article,
    pullQuote: marks[printing.quoteMarks],
    commentary: article.commentary.map(numerals),
    noteMarkers: article.noteMarkers.map((marker) => numerals(`[${marker}]`).slice(1, -1)),
  };
}

/** Prints articles as one text. */
export function print(all: readonly ImportedArticle[], printing: Printing): string {
  const texts = all.map((article) => printArticle(asPrinted(article, printing), printing));
  const between = '\n'.repeat(printing.between);
  const separator = printing.separator ? `${between}${printing.separator}${between}` : '\n\n';
  return texts.join(separator).replaceAll('\n', printing.lineEnd);
}

function printArticle(article: ImportedArticle, printing: Printing): string {
  const { image, caption } = article;
  const again = {
    same: caption,
    'leading space': `\u00a0 ${caption}`,
    'no full stop': caption?.replace(/\.$/, ' '),
  };
  return [
    article.title,
    caption,
    ...(printing.captions === 2 ? [again[printing.secondCaption]] : []),
    article.pullQuote,
    ...article.commentary,
    ...article.excerpts.flatMap((excerpt) => printExcerpt(excerpt, printing)),
    ...article.notes.map(
      (note, index) => `[${article.noteMarkers[index]}]${printing.noteSpace}${note}`,
    ),
    printing.heading,
    [
      `Image${printing.label}${image?.caption}`,
      `Source${printing.label}${image?.sourceUrl?.replace('://', printing.scheme)}`,
      `Attribution${printing.label}${image?.attribution}`,
    ].join('\n'),
  ].join('\n'.repeat(printing.between));
}

function printExcerpt(excerpt: ImportedExcerpt, printing: Printing): string[] {
  const { titleStart, titleEnd, bracket, scheme, urlEnd } = printing;
  const title = `${titleStart}${excerpt.titleOriginal}${bracket}${excerpt.titleTranslated})${titleEnd}`;
  const outlet = `${excerpt.outlet}${bracket}${excerpt.outletNote})`;
  const url = excerpt.url?.replace('://', scheme);
  const citation = `${title} ${outlet}, ${printDate(excerpt.date ?? '', printing)}. ${url}`;
  const [first = '', ...rest] = excerpt.paragraphs;
  if (printing.passage === 'glued') return [`${citation}${first}`, ...rest];
  if (printing.passage === 'beside') return [`${citation}${urlEnd} ${first}`, ...rest];
  return [`${citation}${urlEnd}`, first, ...rest];
}

function printDate(iso: string, { dateForm }: Printing): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const part = (locale: string, month: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(date);
  const day = date.getUTCDate();
  const year = date.getUTCFullYear();
  const ordinal = day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : 'th';
  const forms = {
    'day first': `${day} ${part('en', 'long')} ${year}`,
    'month first': `${part('en', 'long')} ${day}, ${year}`,
    'short month': `${day} ${part('en', 'short')}. ${year}`,
    ordinal: `${day}${ordinal} ${part('en', 'long')} ${year}`,
    Spanish: `${day} de ${part('es', 'long')} de ${year}`,
    ISO: iso,
  };
  return forms[dateForm];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
