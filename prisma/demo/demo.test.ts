import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { preflightArticle } from '../../lib/article';
import {
  anatomyOf,
  countWords,
  directionOf,
  licenceById,
  nodesOfType,
  noteText,
  plainText,
} from '../../lib/document';
import { contentHash } from '../../lib/hash';
import {
  accounts,
  demoAccounts,
  demoArticles,
  demoDocument,
  demoImages,
  demoIssues,
  demoPersons,
  demoPublication,
  demoSections,
  paintImage,
  type StoredImages,
} from '.';

const images: StoredImages = Object.fromEntries(
  Object.keys(demoImages).map((key) => [
    key,
    {
      sha256: createHash('sha256').update(key).digest('hex'),
      mime: 'image/jpeg' as const,
      width: 1800,
      height: 1125,
    },
  ]),
);

const articles = demoArticles.map(({ article, month, position }) => {
  const document = demoDocument(article, images);
  return { article, month, position, document, anatomy: anatomyOf(document) };
});
const printed = articles.filter(({ article }) => article.state === 'published');
const finished = articles.filter(({ article }) =>
  ['published', 'approved'].includes(article.state),
);

/** Whether the pull quote's words, without its quotation marks, stand in a passage. */
function isVerbatim({ anatomy }: (typeof articles)[number]): boolean {
  const quote = anatomy.pullQuote && plainText(anatomy.pullQuote).slice(1, -1);
  return anatomy.excerpts.some((excerpt) =>
    plainText(excerpt.content?.[0] ?? excerpt).includes(quote ?? '\0'),
  );
}

describe('the demo digest', () => {
  it('has articles in every state and two issues, one of them published', () => {
    const count = (state: string) =>
      articles.filter(({ article }) => article.state === state).length;
    expect({
      published: count('published'),
      approved: count('approved'),
      inReview: count('in_review'),
      changesRequested: count('changes_requested'),
      draft: count('draft'),
      withdrawn: count('withdrawn'),
    }).toEqual({
      published: 10,
      approved: 4,
      inReview: 2,
      changesRequested: 1,
      draft: 2,
      withdrawn: 1,
    });
    expect(demoIssues.map(({ month, state }) => [month, state])).toEqual([
      ['2026-10', 'published'],
      ['2026-11', 'assembling'],
    ]);
  });

  it('makes the same documents every time, with ids that no two articles share', () => {
    for (const { article, document } of articles) {
      expect(contentHash(demoDocument(article, images))).toBe(contentHash(document));
    }
    const ids = articles.flatMap(({ document }) =>
      JSON.stringify(document).match(/(?<="id":")[^"]+/g),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('quotes verbatim in every pull quote but the two that show the finding', () => {
    const withPullQuote = articles.filter(({ anatomy }) => anatomy.pullQuote);
    const others = withPullQuote.filter((article) => !isVerbatim(article));
    expect(others.map(({ article }) => article.key)).toEqual(['wind-pass', 'fish-dam']);
  });

  it('cites no address twice, each in its own month and with a date that its address shows', () => {
    const citations = articles.flatMap(({ anatomy }) => anatomy.excerpts.map(({ attrs }) => attrs));
    const urls = citations.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    for (const { url, date } of citations.filter((citation) => citation.date !== '')) {
      expect(new URL(url).hostname.endsWith('.example')).toBe(true);
      const [year, month] = date.split('-');
      expect(url).toMatch(new RegExp(`${year}[/-]?${month}`));
    }
    for (const { anatomy } of printed) {
      expect(anatomy.excerpts.every(({ attrs }) => attrs.date.startsWith('2026-10'))).toBe(true);
    }
  });

  it('reads outlets in many languages and prints originals in their own script', () => {
    const excerpts = printed.flatMap(({ anatomy }) => anatomy.excerpts);
    const languages = new Set(excerpts.map(({ attrs }) => attrs.lang));
    expect([...languages].sort()).toEqual(['ar', 'es', 'fr', 'pt', 'ru', 'sw', 'tr', 'zh']);
    const originals = excerpts.flatMap((excerpt) => nodesOfType([excerpt], 'original'));
    expect(new Set(originals.map(({ attrs }) => attrs?.lang)).size).toBeGreaterThanOrEqual(6);
    const scripts: Record<string, RegExp> = {
      ar: /\p{sc=Arabic}/u,
      ru: /\p{sc=Cyrillic}/u,
      zh: /\p{sc=Han}/u,
    };
    for (const original of originals) {
      const lang = String(original.attrs?.lang);
      expect(original.attrs?.dir).toBe(directionOf(lang));
      expect(plainText(original)).toMatch(scripts[lang] ?? /\p{sc=Latin}/u);
    }
  });

  it('sets each original opposite its translation, paragraph by paragraph and cut at the same places', () => {
    for (const { article, anatomy } of articles) {
      for (const { content = [], attrs } of anatomy.excerpts) {
        const [passage, original] = content;
        if (!original) continue;
        const cuts = (node: typeof passage) =>
          node?.content?.map((paragraph) => plainText(paragraph).match(/…+/g)?.length ?? 0);
        expect(cuts(original), `${article.key}: ${attrs.titleTranslated}`).toEqual(cuts(passage));
      }
    }
  });

  it('gives every finished article a section, a lead figure with its rights, notes and an excerpt', () => {
    const sections = new Set<string>(demoSections.map(({ slug }) => slug));
    for (const { article, anatomy, document } of finished) {
      expect(sections.has(anatomy.section), article.key).toBe(true);
      const figures = nodesOfType(document.content ?? [], 'figure');
      for (const field of ['alt', 'caption', 'creator', 'sourceUrl']) {
        expect(
          figures.map(({ attrs }) => attrs?.[field]),
          article.key,
        ).not.toContain('');
      }
      expect(licenceById(anatomy.lead?.attrs.licence ?? ''), article.key).not.toBeNull();
      expect(anatomy.notes.length, article.key).toBeGreaterThan(0);
      expect(anatomy.notes.every(({ node }) => noteText(node) !== '')).toBe(true);
      expect(anatomy.excerpts.length, article.key).toBeGreaterThan(0);
    }
  });

  it('writes commentaries of a digest’s length for the published issue', () => {
    for (const { article, anatomy } of printed) {
      const words = countWords(anatomy.commentary.map(plainText).join(' '));
      expect(words, article.key).toBeGreaterThanOrEqual(250);
      expect(words, article.key).toBeLessThanOrEqual(450);
    }
  });

  it('leaves nobody to approve what they wrote', () => {
    for (const { article } of articles.filter((entry) => entry.article.editor)) {
      const decides = demoPersons.find(
        (person) => article.editor && person.email === accounts[article.editor].email,
      );
      expect(article.bylines, article.key).not.toContain(decides?.key);
      expect(article.author).not.toBe(article.editor);
    }
  });

  it('leaves preflight nothing to find but what the demo shows on purpose', () => {
    const rules = {
      today: '2026-11-24',
      sections: demoSections.map(({ slug }) => slug),
      licencePolicy: { nonCommercial: 'warning', noDerivatives: 'warning' },
      excerptLimit: 400,
      sourceLimit: 800,
      outlets: [],
    } as const;
    const findings = articles.flatMap(({ article, document }) =>
      preflightArticle(article.key, document, rules).map(({ code }) => `${article.key}: ${code}`),
    );
    expect(findings).toEqual([
      'wind-pass: pull-quote-altered',
      'free-zone-parcels: licence-restricts',
      'fish-dam: pull-quote-absent',
      'school-bus: no-section',
      'school-bus: no-alternative-text',
      'school-bus: no-licence',
      'school-bus: no-date',
      'lighthouse-sale: licence-restricts',
    ]);
  });

  it('has an ISSN whose check digit is right and one address for each account', () => {
    const digits = demoPublication.issn.replace('-', '');
    const sum = [...digits.slice(0, 7)].reduce(
      (total, digit, at) => total + Number(digit) * (8 - at),
      0,
    );
    expect('0123456789X'[(11 - (sum % 11)) % 11]).toBe(digits[7]);
    expect(new Set(demoAccounts.map(({ email }) => email)).size).toBe(demoAccounts.length);
  });
});

describe('the demo’s artwork', () => {
  it('is used, every picture of it', () => {
    const used = new Set([
      ...demoIssues.map(({ cover }) => cover.imageKey),
      ...Array.from(
        JSON.stringify(demoArticles).matchAll(/"imageKey":"([^"]+)"/g),
        (match) => match[1],
      ),
    ]);
    expect([...used].sort()).toEqual(Object.keys(demoImages).sort());
  });

  it('draws each picture the same every time', () => {
    for (const [key, { draw }] of Object.entries(demoImages)) {
      expect(draw(), key).toBe(draw());
      expect(draw(), key).not.toMatch(/NaN|undefined/);
    }
  });

  it('paints the same bytes every time', async () => {
    const [once, again] = await Promise.all([paintImage('fish-dam'), paintImage('fish-dam')]);
    expect(once.equals(again)).toBe(true);
    expect(once.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  });
});
