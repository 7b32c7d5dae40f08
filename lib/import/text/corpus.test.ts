import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles } from './read-articles';
import type { ImportedArticle } from './reading';

const CORPUS = join(process.cwd(), '../shared/corpus');
const isHere = existsSync(CORPUS);
if (!isHere) console.log(`Skipped: the corpus of real articles is not at ${CORPUS}`);

type Specimen = { name: string; text: string; article: ImportedArticle };

const specimens: Specimen[] = (isHere ? readdirSync(CORPUS) : [])
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    name: file.replace('.json', ''),
    text: readFileSync(join(CORPUS, file.replace('.json', '.txt')), 'utf8'),
    article: JSON.parse(readFileSync(join(CORPUS, file), 'utf8')),
  }));

type Mutation = {
  name: string;
  mutate: (text: string, article: ImportedArticle) => string;
  expected?: (article: ImportedArticle) => ImportedArticle;
  /** Whether at least one line must come out doubtful. */
  isDoubtful?: boolean;
};

const IMAGE_BLOCK = /\n*Image [Ii]nformation:[\s\S]*$/;

const mutations: Mutation[] = [
  { name: 'Windows line ends', mutate: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'one line end between paragraphs', mutate: (text) => text.replace(/\n\n+/g, '\n') },
  {
    name: 'four line ends between paragraphs',
    mutate: (text) => text.replace(/\n\n+/g, '\n\n\n\n'),
  },
  { name: 'a trailing space on each line', mutate: (text) => text.replace(/$/gm, ' \u00a0') },
  {
    name: 'the caption printed twice, then without its full stop',
    mutate: (text, { title, caption }) =>
      text.replace(title, `${title}\n\n${(caption ?? '').replace(/\.$/, '')}`),
    expected: (article) => ({ ...article, caption: (article.caption ?? '').replace(/\.$/, '') }),
  },
  {
    name: 'no image block',
    mutate: (text) => text.replace(IMAGE_BLOCK, '\n'),
    expected: (article) => ({ ...article, image: null }),
  },
  {
    name: 'no heading of the image block',
    mutate: (text) => text.replace(/Image [Ii]nformation:\n/, ''),
  },
  {
    name: 'no labels in the image block',
    mutate: (text) => text.replace(/^(Image|Source ?|Attribution):\s*/gm, ''),
    isDoubtful: true,
  },
  {
    name: 'no attribution',
    mutate: (text) => text.replace(/^Attribution:.*$/m, ''),
    expected: (article) => ({
      ...article,
      image: article.image && { ...article.image, attribution: null, licence: null },
    }),
  },
  {
    name: 'no pull quote',
    mutate: (text, { pullQuote }) =>
      text.replace(`${pullQuote}\n`, '').replace(/\n“(If|Castro o|Ven).*\n/, '\n'),
    expected: (article) => ({ ...article, pullQuote: null }),
  },
  {
    name: 'straight quotation marks everywhere',
    mutate: (text) => text.replace(/[“”]/g, '"'),
    expected: (article) => JSON.parse(JSON.stringify(article).replace(/[“”]/g, '\\"')),
  },
  {
    name: 'every passage on its citation’s line',
    mutate: (text) => text.replace(/^(“.*https?:\S+)\s*\n\n/gm, '$1 '),
  },
  {
    name: 'every address on a line of its own',
    mutate: (text) => text.replace(/^(“.*?) (https?:\S+)/gm, '$1\n$2'),
  },
  {
    name: 'comma behind the closing mark',
    mutate: (text) => text.replace(/\),” /g, ')”, '),
  },
  {
    name: 'no space before brackets',
    mutate: (text) => text.replace(/^(“.*?) \((?=.*https)/gm, '$1('),
  },
  {
    name: 'dates as Americans write them',
    mutate: (text) => text.replace(/(\), )(\d+) (\w+) (2023)\./g, '$1$3 $2, $4.'),
  },
  {
    name: 'a byte order mark',
    mutate: (text) => `\uFEFF${text}`,
  },
  {
    name: 'lines between the parts',
    mutate: (text) => text.replace(/\n\n\n/g, '\n\n* * *\n\n'),
  },
  {
    name: 'notes under a heading',
    mutate: (text) => text.replace('\n[i] ', '\nNotes:\n\n[i] '),
  },
  {
    name: 'notes over two lines',
    mutate: (text) => text.replace(/^(\[\w+\].*?[:,]) /gm, '$1\n'),
  },
  {
    name: 'lines wrapped at 76 columns',
    mutate: (text) =>
      text.replace(/[^\S\n]+/g, ' ').replace(/^.{77,}$/gm, (line) => wrapped(line.trim(), 76)),
  },
];

function wrapped(line: string, column: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > column) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

describe.skipIf(!isHere)('reading the corpus', () => {
  it.each(specimens)(
    'finds in $name exactly what a person found, and nothing is doubtful',
    ({ text, article }) => {
      const reading = readArticles(text);
      expect(reading.articles).toEqual([article]);
      expect(reading.lines.filter((line) => line.verdict === 'doubtful')).toEqual([]);
    },
  );

  it('finds the five articles in the issue of five', () => {
    const text = readFileSync(join(CORPUS, 'issue-of-five.txt'), 'utf8');
    const byTitle = (first: ImportedArticle, second: ImportedArticle) =>
      first.title.localeCompare(second.title);
    const { articles } = readArticles(text);
    expect(articles.toSorted(byTitle)).toEqual(
      specimens.map((specimen) => specimen.article).sort(byTitle),
    );
  });
});

describe.skipIf(!isHere).each(mutations)(
  'reading the corpus printed with $name',
  ({ mutate, expected, isDoubtful }) => {
    it.each(specimens)('finds $name', ({ text, article }) => {
      const reading = readArticles(mutate(text, article));
      expect(reading.articles).toEqual([expected ? expected(article) : article]);
      const doubts = reading.lines.filter((line) => line.verdict === 'doubtful');
      if (isDoubtful) expect(doubts).not.toEqual([]);
    });

    it('finds all five in one text', () => {
      const text = specimens
        .map((specimen) => mutate(specimen.text, specimen.article).trimEnd())
        .join('\n\n');
      const articles = specimens.map(({ article }) => (expected ? expected(article) : article));
      expect(readArticles(text).articles).toEqual(articles);
    });
  },
);
