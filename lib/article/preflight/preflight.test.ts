import { describe, expect, test } from 'vitest';
import { type ArticleDocument, type DocumentNode, parseDocument } from '../../document';
import { preflightArticle } from '.';

const RULES = {
  sections: ['trade'],
  licencePolicy: { nonCommercial: 'warning', noDerivatives: 'error' },
  excerptLimit: 40,
  sourceLimit: 60,
  outlets: [],
  today: '2026-11-24',
} as const;

const text = (words: string): DocumentNode[] => [{ type: 'text', text: words }];

const CITATION = {
  id: 'exce0001',
  titleOriginal: 'El puerto cambia de manos',
  lang: 'es',
  outlet: 'El Muelle',
  date: '2026-10-16',
  url: 'https://elmuelle.example/2026/10/16/el-puerto-cambia-de-manos',
};

const FIGURE = {
  id: 'figu0001',
  image: { sha256: 'a'.repeat(64), mime: 'image/jpeg', width: 10, height: 10 },
  alt: 'A crane.',
  creator: 'Ines Falk',
  sourceUrl: 'https://images.example/crane',
  licence: 'CC-BY-4.0',
};

type Given = {
  headline?: string;
  section?: string;
  bylines?: { name: string }[];
  notes?: string[];
  pullQuote?: string;
  figure?: Record<string, unknown>;
  citation?: Record<string, unknown> | null;
  passage?: string;
};

function article(given: Given = {}): ArticleDocument {
  const notes = (given.notes ?? []).map((words, index) => ({
    type: 'note',
    attrs: { id: `note000${index}` },
    ...(words && { content: text(words) }),
  }));
  const passage = {
    type: 'paragraph',
    attrs: { id: 'para0002' },
    content: text(given.passage ?? 'The port changed hands at noon.'),
  };
  const parsed = parseDocument({
    type: 'doc',
    attrs: { section: given.section ?? 'trade', bylines: given.bylines ?? [{ name: 'A. Writer' }] },
    content: [
      {
        type: 'headline',
        attrs: { id: 'head0001' },
        content: given.headline === '' ? [] : text('A port'),
      },
      ...(given.pullQuote
        ? [{ type: 'pullQuote', attrs: { id: 'pull0001' }, content: text(given.pullQuote) }]
        : []),
      ...(given.figure ? [{ type: 'figure', attrs: { ...FIGURE, ...given.figure } }] : []),
      { type: 'paragraph', attrs: { id: 'para0001' }, content: [...text('The lease.'), ...notes] },
      ...(given.citation === null
        ? []
        : [
            {
              type: 'excerpt',
              attrs: { ...CITATION, ...given.citation },
              content: [{ type: 'passage', content: [passage] }],
            },
          ]),
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

function codes(given: Given): string[] {
  return preflightArticle('an-article', article(given), RULES).map(
    ({ level, code }) => `${level} ${code}`,
  );
}

describe('preflight of an article', () => {
  test('finds nothing in a finished one', () => {
    expect(
      codes({
        figure: {},
        notes: ['See the register.'],
        pullQuote: '“The port changed hands at noon.”',
      }),
    ).toEqual([]);
  });

  test.each<[string, Given, string]>([
    ['a missing headline', { headline: '' }, 'error no-headline'],
    ['an unknown section', { section: 'sports' }, 'error no-section'],
    ['a missing byline', { bylines: [] }, 'error no-byline'],
    ['a missing excerpt', { citation: null }, 'error no-excerpt'],
    ['an empty note', { notes: [''] }, 'error empty-note'],
    ['the same note twice', { notes: ['See it.', 'See  it.'] }, 'error duplicate-note'],
    ['a figure without alternative text', { figure: { alt: '' } }, 'error no-alternative-text'],
    ['a figure without creator', { figure: { creator: ' ' } }, 'error no-creator'],
    ['a repository instead of a creator', { figure: { creator: 'Flickr' } }, 'error no-creator'],
    ['a figure without source page', { figure: { sourceUrl: '' } }, 'error no-source-page'],
    ['a figure without image', { figure: { image: null } }, 'error no-image'],
    ['a missing licence', { figure: { licence: '' } }, 'error no-licence'],
    [
      'a licence typed in an unknown form',
      { figure: { licence: '', licenceTyped: 'free I think' } },
      'error unknown-licence',
    ],
    [
      'a licence against commercial use',
      { figure: { licence: 'CC-BY-NC-4.0' } },
      'warning licence-restricts',
    ],
    [
      'a cropped image whose licence forbids changes',
      { figure: { licence: 'CC-BY-ND-4.0', crop: { x: 0, y: 0, width: 0.5, height: 1 } } },
      'warning crop-forbidden',
    ],
    [
      'a licence against changes',
      { figure: { licence: 'CC-BY-ND-4.0' } },
      'error licence-restricts',
    ],
    ['a citation without outlet', { citation: { outlet: '' } }, 'error no-outlet'],
    ['a citation without date', { citation: { date: '' } }, 'error no-date'],
    ['a citation without language', { citation: { lang: '' } }, 'error no-language'],
    ['a citation without address', { citation: { url: '' } }, 'error no-url'],
    [
      'a citation without original title',
      { citation: { titleOriginal: '' } },
      'error no-original-title',
    ],
    [
      'a date in the future',
      { citation: { date: '2026-12', url: 'https://a.example/x' } },
      'error date-in-future',
    ],
    ['an address with a space', { citation: { url: 'https ://a.example/x' } }, 'error bad-url'],
    [
      'an address of a local computer',
      { citation: { url: 'http://localhost/x' } },
      'error bad-url',
    ],
    [
      'text glued to the address',
      { citation: { url: 'https://a.example/x.htmlThis' } },
      'error bad-url',
    ],
    [
      'two addresses glued together',
      { citation: { url: 'https://a.example/https://b.example' } },
      'error bad-url',
    ],
    [
      'a script instead of an address',
      { citation: { url: 'javascript:alert(1)' } },
      'error bad-url',
    ],
    [
      'another date in the address',
      { citation: { date: '2026-10-17' } },
      'warning date-differs-from-url',
    ],
    [
      'a title that shares no word with the address',
      { citation: { titleOriginal: 'Algo muy diferente aquí' } },
      'warning title-differs-from-url',
    ],
    [
      'a word of the title that is another in the address',
      { citation: { titleOriginal: 'El puerto tilized de manos' } },
      'warning title-word-differs-from-url',
    ],
    ['a passage over the limit', { passage: 'word '.repeat(41) }, 'warning long-excerpt'],
    [
      'an altered pull quote',
      { pullQuote: 'The port changed owners at noon.' },
      'warning pull-quote-altered',
    ],
    [
      'an absent pull quote',
      { pullQuote: 'Nobody ever said a thing like it.' },
      'warning pull-quote-absent',
    ],
  ])('finds %s', (_, given, expected) => {
    expect(codes(given)).toContain(expected);
  });

  test('marks decorative images as needing no alternative text', () => {
    expect(codes({ figure: { alt: '', decorative: true } })).toEqual([]);
  });

  test('names the block and the field to mend', () => {
    const [found] = preflightArticle('an-article', article({ citation: { date: '' } }), RULES);
    expect(found?.place).toEqual({ articleId: 'an-article', blockId: 'exce0001', field: 'date' });
  });
});

test('another form of a word in the address is no finding', () => {
  expect(codes({ citation: { titleOriginal: 'El puerto cambiaría de manos' } })).toEqual([]);
});

test('a pull quote with a marked elision is no finding', () => {
  expect(codes({ pullQuote: '“The port… at noon.”' })).toEqual([]);
});
