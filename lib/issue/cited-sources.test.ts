import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../citation';
import { type ArticleDocument, parseDocument } from '../document';
import { documentFromImport, readArticles } from '../import';
import { citedSourceFindings } from './cited-sources';

const CITATION = {
  titleOriginal: 'El puerto',
  outlet: 'El Muelle',
  outletNote: 'a harbour daily',
  date: '2023-10-16',
  url: 'https://elmuelle.example/puerto',
};

type Cited = Partial<typeof CITATION> & { passage?: string };

function document({ passage = 'The port opens.', ...changes }: Cited): ArticleDocument {
  const words = {
    type: 'paragraph',
    attrs: { id: 'para0001' },
    content: [{ type: 'text', text: passage }],
  };
  const parsed = parseDocument({
    type: 'doc',
    content: [
      { type: 'headline', attrs: { id: 'head0001' } },
      {
        type: 'excerpt',
        attrs: { id: 'exce0001', ...CITATION, ...changes },
        content: [{ type: 'passage', content: [words] }],
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

const placed = (id: string, text: ArticleDocument) => ({
  id,
  headline: `Article ${id}`,
  document: text,
});

const registry = [
  {
    id: 'muelle',
    name: 'El Muelle',
    nameKeys: ['el muelle', 'muelle'].map(nameKey),
    domains: ['elmuelle.example'],
    language: 'es',
    descriptions: [
      { validFrom: '', text: 'a harbour daily' },
      { validFrom: '2024-01-01', text: 'a harbour weekly' },
    ],
  },
];

function found(cited: Cited[], outlets: typeof registry = []): string[] {
  const articles = cited.map((each, index) => placed(String(index + 1), document(each)));
  const findings = citedSourceFindings(articles, { sourceLimit: 20, outlets });
  return findings.map(({ message, place }) => `${place.articleId}: ${message}`);
}

describe('the sources of an issue', () => {
  test('are in order when all articles cite them alike', () => {
    expect(found([{}, {}, {}])).toEqual([]);
  });

  test('contradict each other where one address has two dates', () => {
    expect(found([{}, { url: 'http://www.elmuelle.example/puerto/', date: '2023-10-17' }])).toEqual(
      ['2: The same address is cited otherwise in “Article 1” (date).'],
    );
  });

  test('are quoted too much when the articles together go beyond the limit', () => {
    const passage = 'word '.repeat(11).trim();
    expect(found([{ passage }, { passage }])).toEqual([
      '1: 22 words of this source are quoted across the issue; the limit is 20.',
    ]);
    expect(found([{ passage: 'word '.repeat(30).trim() }])).toEqual([]);
  });

  const ways = ['daily', 'weekly', 'site', 'paper', 'blog'].map((outletNote, index) => ({
    outletNote: `a harbour ${outletNote}`,
    url: `https://elmuelle.example/${index}`,
  }));

  test('name an outlet that is described in five ways', () => {
    expect(found(ways)).toEqual([
      '1: “El Muelle” is described in 5 ways across the issue: “a harbour daily”, “a harbour weekly”, “a harbour site”, “a harbour paper”, “a harbour blog”.',
    ]);
  });

  test('may describe an outlet as the house did on each date', () => {
    const weekly = {
      outletNote: 'a harbour weekly',
      date: '2024-05-01',
      url: 'https://elmuelle.example/b',
    };
    expect(found([{}, weekly], registry)).toEqual([]);
    expect(found([{}, weekly])).toHaveLength(1);
  });

  test('name it also where it is called by its alias', () => {
    const [first = {}, second = {}, third = {}] = ways;
    expect(found([first, { ...second, outlet: 'Muelle' }, third], registry)).toEqual([
      '2: “Muelle” is described in 2 ways across the issue: “a harbour weekly”, “a harbour site”.',
    ]);
  });
});

const CORPUS = join(process.cwd(), '../shared/corpus');
const isHere = existsSync(CORPUS);
if (!isHere) console.log(`Skipped: the corpus of real articles is not at ${CORPUS}`);

const FIVE = [
  'china-critical-resources',
  'colombia-scandal',
  'ecuador-organized-crime',
  'honduras-china',
  'venezuela-drug-trafficking',
];

describe.skipIf(!isHere)('five real articles checked together', () => {
  const articles = isHere
    ? FIVE.flatMap((name) => {
        const { articles: read } = readArticles(readFileSync(join(CORPUS, `${name}.txt`), 'utf8'));
        return read.map((article) => placed(name, documentFromImport(article, {})));
      })
    : [];
  const described = { ...registry[0], id: 'infobae', name: 'Infobae', nameKeys: ['infobae'] };

  test('describe the same outlet in several ways', () => {
    const messages = citedSourceFindings(articles, { sourceLimit: 800, outlets: [] })
      .filter(({ code }) => code === 'outlet-described-in-ways')
      .map(({ message }) => message);
    expect(messages).toEqual([
      '“El País” is described in 2 ways across the issue: “Spain’s largest daily with some of the best coverage in Latin America”, “the Spanish newspaper with hemispheric coverage”.',
      '“Infobae” is described in 3 ways across the issue: “the Argentina-based outlet with some of the best regional coverage of any Latin American outlet”, “Argentine daily with excellent regional coverage”, “an Argentine daily with excellent coverage”.',
    ]);
  });

  test('still do when the house has words of its own, which one of them uses', () => {
    const house = 'Argentine daily with excellent regional coverage';
    const facts = {
      ...described,
      domains: ['infobae.com'],
      language: 'es',
      descriptions: [{ validFrom: '', text: house }],
    };
    const messages = citedSourceFindings(articles, { sourceLimit: 800, outlets: [facts] })
      .map(({ message }) => message)
      .filter((message) => message.startsWith('“Infobae”'));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('is described in 2 ways');
    expect(messages[0]).not.toContain(`“${house}”`);
  });
});
