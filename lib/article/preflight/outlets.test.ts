import { describe, expect, test } from 'vitest';
import { nameKey, type OutletFacts } from '../../citation';
import { type ArticleDocument, parseDocument } from '../../document';
import { preflightArticle } from '.';

function outlet(name: string, domains: string[], ...descriptions: [string, string][]): OutletFacts {
  return {
    id: name,
    name,
    nameKeys: [nameKey(name)],
    domains,
    language: 'es',
    descriptions: descriptions.map(([validFrom, text]) => ({ validFrom, text })),
  };
}

const outlets = [
  outlet(
    'El Muelle',
    ['elmuelle.example'],
    ['', 'a harbour daily'],
    ['2024-03-01', 'a harbour weekly'],
  ),
  outlet('La Prensa', ['laprensa.example']),
];

const CITATION = {
  titleOriginal: 'El puerto',
  lang: 'es',
  outlet: 'El Muelle',
  outletNote: 'a harbour daily',
  date: '2023-10-16',
  url: 'https://www.elmuelle.example/puerto',
};

function article(...citations: Partial<typeof CITATION>[]): ArticleDocument {
  const parsed = parseDocument({
    type: 'doc',
    content: [
      { type: 'headline', attrs: { id: 'head0001' } },
      ...citations.map((changes, index) => ({
        type: 'excerpt',
        attrs: { id: `exce000${index}`, ...CITATION, ...changes },
        content: [
          { type: 'passage', content: [{ type: 'paragraph', attrs: { id: `para000${index}` } }] },
        ],
      })),
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

const OURS = ['outlet-differs-from-domain', 'outlet-described-otherwise', 'cited-differently'];

function found(...citations: Partial<typeof CITATION>[]): string[] {
  const rules = {
    sections: [],
    licencePolicy: { nonCommercial: 'allow', noDerivatives: 'allow' },
    excerptLimit: 400,
    sourceLimit: 800,
    outlets,
    today: '2026-11-24',
  } as const;
  return preflightArticle('an-article', article(...citations), rules)
    .filter(({ code }) => OURS.includes(code))
    .map(({ level, message }) => `${level}: ${message}`);
}

describe('a citation against the registry', () => {
  test('is in order when name, address and description agree', () => {
    expect(found({})).toEqual([]);
    expect(found({ outletNote: 'A Harbour Daily.' })).toEqual([]);
    expect(found({ date: '2024-03-01', outletNote: 'a harbour weekly' })).toEqual([]);
  });

  test('is in order when the registry knows nothing of it', () => {
    expect(found({ outlet: 'Nobody', url: 'https://nobody.example/x', outletNote: 'any' })).toEqual(
      [],
    );
    expect(found({ outlet: '', url: '' })).toEqual([]);
  });

  test.each([
    [
      { outlet: 'La Prensa', outletNote: '' },
      'The address is one of “El Muelle”; the citation names “La Prensa”.',
    ],
    [
      { outlet: 'Muelle Hoy' },
      'The address is one of “El Muelle”; the citation names “Muelle Hoy”.',
    ],
    [
      { url: 'https://elsewhere.example/puerto' },
      '“El Muelle” publishes under elmuelle.example; the address is at elsewhere.example.',
    ],
  ])('with another outlet’s address is found: %j', (changes, message) => {
    expect(found(changes)).toEqual([`warning: ${message}`]);
  });

  test('described otherwise than the house did on its date is found', () => {
    expect(found({ outletNote: 'the largest daily' })).toEqual([
      'warning: “El Muelle” is described as “the largest daily”; the house’s words for that date are “a harbour daily”.',
    ]);
    expect(found({ date: '2024-03-01' })).toEqual([
      'warning: “El Muelle” is described as “a harbour daily”; the house’s words for that date are “a harbour weekly”.',
    ]);
    expect(found({ outletNote: '' })).toEqual([
      'warning: “El Muelle” is not described; the house’s words are “a harbour daily”.',
    ]);
  });
});

describe('one source cited twice in an article', () => {
  test('must be cited alike, however its address is written', () => {
    const again = { url: 'http://elmuelle.example/puerto/?utm_source=x' };
    expect(found({}, again)).toEqual([]);
    expect(found({}, { ...again, date: '2023-10-17', titleOriginal: 'Los puertos' })).toEqual([
      'warning: The same address is cited otherwise above (original title, date).',
    ]);
  });
});
