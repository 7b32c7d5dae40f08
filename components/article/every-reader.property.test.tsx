import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type PreflightRules, preflightArticle } from '../../lib/article';
import { commentableParts } from '../../lib/comment';
import { articleText } from '../../lib/comment/article-text';
import {
  type ArticleDocument,
  compareDocuments,
  listSuggestions,
  mergedDocument,
  namedImages,
  parseDocument,
  planMerge,
  printedLines,
  readStored,
  shownDifference,
  unreadParts,
  withImages,
  withoutSuggestions,
  withSuggestions,
} from '../../lib/document';
import { article, paragraph } from '../../lib/document/compare/test-document';
import { schema } from '../../lib/document/schema';
import { typstData } from '../../lib/export/pdf/typst-data';
import { withoutHoles } from '../../lib/preview/draft-edition';
import { renderSite } from '../../lib/site';
import { sampleArticle, sampleEdition } from '../../lib/site/sample-edition';
import { sourceRows } from '../../lib/source/source-rows';
import { DocumentDifference } from './document-difference';
import { hostileDocument } from './hostile-documents';

const RULES: PreflightRules = {
  sections: ['trade'],
  licencePolicy: { nonCommercial: 'warning', noDerivatives: 'warning' },
  excerptLimit: 300,
  sourceLimit: 600,
  outlets: [],
  today: '2026-12-01',
};

const OTHER = article(paragraph('para0001', 'The lease was signed on Monday.'));

/** Everything that reads an article, one after the other; none may throw. */
async function readByAll(document: ArticleDocument): Promise<string> {
  schema.nodeFromJSON(document).check();
  listSuggestions(document);
  namedImages(document);
  withImages(document, () => false);
  articleText(document);
  printedLines(document);
  sourceRows(document);
  preflightArticle('article-1', document, RULES);
  for (const [before, after] of [
    [OTHER, document],
    [document, OTHER],
  ] as const) {
    const difference = shownDifference(compareDocuments(before, after));
    renderToStaticMarkup(<DocumentDifference difference={difference} noteStyle="roman" />);
    mergedDocument(planMerge(before, after, null), new Map());
  }
  commentableParts(withoutSuggestions(document));
  const outcomes = [document, withoutSuggestions(document), withSuggestions(document)];
  const printed = outcomes.map((text, index) => ({
    ...sampleArticle(`text-${index}`),
    document: text,
  }));
  const { edition } = sampleEdition('2026-10', 1, [
    ...printed,
    { ...sampleArticle('draft'), document: withoutHoles(withoutSuggestions(document)) },
  ]);
  typstData(edition);
  const images = () => Promise.reject(new Error('No picture is encoded while pages are rendered'));
  const site = {
    editions: [{ edition, sha256: 'a'.repeat(64) }],
    baseUrl: 'https://a.example',
    images,
  };
  const pages = (await renderSite(site)).filter(({ type }) => /html|xml/.test(type));
  const bytes = await Promise.all(pages.map((page) => page.bytes()));
  return bytes.map(String).join('\n');
}

describe('an article that anything was done to', () => {
  test('is read by everything, once the schema accepts it, and loads as it was saved', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(hostileDocument, async (input) => {
        const parsed = parseDocument(input);
        if (!parsed.ok) return;
        accepted += 1;
        expect(readStored(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed.value);
        await readByAll(parsed.value);
      }),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(30);
  }, 180_000);

  test('is read by everything, whatever the row holds, and can be saved as it is shown', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDocument, async (row) => {
        const document = readStored(row);
        expect(parseDocument(document)).toEqual({ ok: true, value: document });
        expect(readStored(document)).toEqual(document);
        await readByAll(document);
      }),
      { numRuns: 150 },
    );
  }, 180_000);
});

const excerpt = { type: 'excerpt', attrs: { id: 'exce0001' } };
const headline = article(paragraph('para0001', 'x')).content?.[0];
const doc = (content: unknown, attrs: unknown = {}) => ({ type: 'doc', attrs, content });

test.each<[string, unknown, string[]]>([
  ['no document at all', null, ['null']],
  ['a document that is a string', 'text', ['"text"']],
  ['content that is no array', doc({ a: 1 }), ['{"content":{"a":1}}']],
  ['a null among the blocks', doc([headline, null]), ['null']],
  ['bylines that are a word', doc([headline, paragraph('para0001', 'x')], { bylines: 'x' }), ['{"attrs":{"bylines":"x"}}']],
  ['an excerpt without its passage', doc([headline, excerpt]), [JSON.stringify(excerpt)]],
  ['text directly in the document', doc([headline, { type: 'text', text: 'x' }]), ['{"type":"text","text":"x"}']],
  ['an alternative text that is an object', doc([headline, { type: 'figure', attrs: { id: 'figu0001', alt: {} } }]), ['{"type":"figure","attrs":{"id":"figu0001","alt":{}}}']],
  ['a megabyte in an attribute', doc([headline, { type: 'figure', attrs: { id: 'figu0001', alt: 'a'.repeat(1_000_000) } }]), [JSON.stringify({ type: 'figure', attrs: { id: 'figu0001', alt: 'a'.repeat(1_000_000) } })]],
  ['a block of another version', doc([headline, { type: 'map', attrs: { id: 'maps0001' } }], { schemaVersion: 7 }), ['{"attrs":{"schemaVersion":7}}', '{"type":"map","attrs":{"id":"maps0001"}}']],
  ['two blocks of one id', doc([headline, paragraph('para0001', 'x'), paragraph('para0001', 'y')]), [JSON.stringify(paragraph('para0001', 'y'))]],
  ['nothing but a headline', doc([headline]), []],
  ['arrays in each other, five thousand deep', doc([headline, JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`)]), [`${'['.repeat(5_000)}${']'.repeat(5_000)}`]],
])('of %s what can’t be read is kept and shown', async (_, row, kept) => {
  const document = readStored(row);
  expect(unreadParts(document)).toEqual(kept);
  const found = preflightArticle('article-1', document, RULES);
  expect(found.filter(({ code }) => code === 'unread-part')).toHaveLength(kept.length);
  const site = await readByAll(document);
  if (kept.length > 0) expect(site).toContain('This part can’t be shown.');
}); // biome-ignore format: a table reads better as a table
