import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ArticleDocument, type DocumentNode, parseDocument, printedLines } from '../document';
import { renderSite } from './render-site';
import { sampleArticle, sampleEdition } from './sample-edition';
import type { HashedEdition, SiteFile } from './site-input';

const ARTICLE = '/issues/2026-10/the-first-port/';
const corrected = sampleArticle('the-first-port', 'The lease was not signed.');
const EDITIONS = [
  sampleEdition('2026-10', 1),
  sampleEdition('2026-10', 2, [corrected, sampleArticle('the-second-port')]),
  sampleEdition('2026-09', 1),
];

let files: SiteFile[];
let pages: Map<string, string>;

beforeAll(async () => {
  files = await render(EDITIONS);
  pages = await textsOf(files, /html/);
});

function render(editions: HashedEdition[]): Promise<SiteFile[]> {
  const images = () => Promise.reject(new Error('No picture is encoded while pages are rendered'));
  return renderSite({ editions, baseUrl: 'https://review.example', images });
}

async function textsOf(from: SiteFile[], type: RegExp): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const file of from) {
    if (type.test(file.type)) texts.set(file.path, Buffer.from(await file.bytes()).toString());
  }
  return texts;
}

function documentOf(path: string): Document {
  const html = pages.get(path);
  if (!html) throw new Error(`No page ${path}`);
  return new JSDOM(html).window.document;
}

function eachPage(check: (page: Document, path: string) => void): void {
  for (const path of pages.keys()) check(documentOf(path), path);
}

describe('every page', () => {
  test('is well-formed, even read as XML', () => {
    for (const html of pages.values()) {
      const xml = html.replace('<!doctype html>', '');
      expect(() => new JSDOM(xml, { contentType: 'application/xml' })).not.toThrow();
    }
  });

  test('runs no script and carries no inline style or handler', () => {
    eachPage((page) => {
      for (const script of page.querySelectorAll('script')) {
        expect(script.type).toBe('application/ld+json');
        expect(JSON.parse(script.text)['@context']).toBe('https://schema.org');
      }
      expect(page.querySelector('style, [style], iframe, object, base')).toBeNull();
      for (const element of page.querySelectorAll('*')) {
        expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      }
    });
  });

  test('has one main part, one first heading, no level skipped and no id twice', () => {
    eachPage((page, path) => {
      expect(page.querySelectorAll('main, h1'), path).toHaveLength(2);
      const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) =>
        Number(tagName[1]),
      );
      levels.forEach((level, index) => {
        expect(level - (levels[index - 1] ?? 0), path).toBeLessThanOrEqual(1);
      });
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    });
  });

  test('leads only to what there is', () => {
    const paths = new Set(files.map(({ path }) => path));
    const elsewhere = /^\/(search|desk|downloads\/[\d-]+\.pdf)$/;
    eachPage((page, path) => {
      for (const element of page.querySelectorAll('[href^="/"], [src^="/"], [href^="#"]')) {
        const href = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        const [address = '', fragment] = href.split('#');
        const isThere = address === '' || paths.has(address) || elsewhere.test(address);
        expect(isThere, `${href} on ${path}`).toBe(true);
        const target = pages.has(address || path) ? documentOf(address || path) : null;
        if (fragment && target) expect(target.getElementById(fragment), href).not.toBeNull();
      }
    });
  });

  test('has a title, a description and a canonical address, or asks to be left out', () => {
    eachPage((page, path) => {
      expect(page.title).toContain('The Harbour Review');
      expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).toBeTruthy();
      const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
      const expected = path.replace(/\/e\d\//, '/');
      if (path !== '/404.html') expect(canonical).toBe(`https://review.example${expected}`);
    });
  });
});

describe('an article', () => {
  test('says every line that its document prints', () => {
    for (const { edition } of EDITIONS) {
      const page = documentOf(`/issues/${edition.issue.month}/e${edition.number}/the-first-port/`);
      for (const reference of page.querySelectorAll('.note-reference')) reference.remove();
      const words = squeezed(page.body.textContent ?? '');
      const [article] = edition.articles;
      for (const line of printedLines(article?.document as DocumentNode)) {
        for (const part of partsOf(line)) expect(words).toContain(squeezed(part));
      }
    }
  });

  test('leads from every note number to its note and back', () => {
    const page = documentOf(ARTICLE);
    const references = [...page.querySelectorAll('[role="doc-noteref"]')];
    expect(references.map(({ textContent }) => textContent)).toEqual(['i', 'ii', 'iii', 'iv', 'v']);
    for (const reference of references) {
      const noted = page.getElementById(reference.getAttribute('href')?.slice(1) ?? '');
      const back = noted?.querySelector('[role="doc-backlink"]');
      expect(back?.getAttribute('href')).toBe(`#${reference.id}`);
      expect(reference.getAttribute('aria-label')).toBe(`Note ${reference.textContent}`);
    }
  });

  test('marks the language and direction of what its sources say', () => {
    const originals = [...documentOf(ARTICLE).querySelectorAll('.original')];
    const marks = originals.map(
      (each) => `${each.getAttribute('lang')} ${each.getAttribute('dir')}`,
    );
    expect(marks).toEqual(['es ltr', 'ar rtl', 'zh ltr', 'ru ltr']);
  });

  test('offers its pictures in several widths and fetches only the first at once', () => {
    const pictures = [...documentOf(ARTICLE).querySelectorAll('img')];
    expect(pictures.map((each) => each.getAttribute('loading'))).toEqual([null, 'lazy']);
    expect(pictures[0]?.srcset.split(', ')).toHaveLength(3);
    expect(pictures[0]?.getAttribute('width')).toBe('1200');
  });

  test('names its edition and the hash of what was approved', () => {
    const words = documentOf(ARTICLE).querySelector('.article-colophon')?.textContent;
    expect(words).toContain('edition 2');
    expect(words).toContain(corrected.contentHash.slice(0, 16));
  });
});

describe('editions', () => {
  test('stay readable when a newer one replaces them, and say so', () => {
    const old = documentOf('/issues/2026-10/e1/the-first-port/');
    expect(old.body.textContent).toContain('The lease was signed.');
    expect(old.querySelector('.superseded')?.textContent).toContain('Edition 2');
    expect(documentOf(ARTICLE).querySelector('.superseded')).toBeNull();
    expect(documentOf(ARTICLE).body.textContent).toContain('The lease was not signed.');
  });

  test('are compared: the corrections page names what changed and nothing else', () => {
    const list = documentOf('/corrections/').querySelector('.corrections')?.textContent;
    expect(list).toContain('On the-first-port was corrected.');
    expect(list).not.toContain('the-second-port');
  });

  test('alone decide what is said: nothing else comes from anywhere', async () => {
    const rendered = await textsOf(await render([sampleEdition('2026-09', 1)]), /html|xml|json/);
    for (const text of rendered.values()) expect(text).not.toContain('issues/2026-10');
    expect(rendered.get('/')).not.toContain('p1');
  });

  test('give the same bytes whenever they are rendered, in whatever order', async () => {
    const again = await render([...EDITIONS].reverse());
    expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    expect(await textsOf(again, /html|xml|json|css/)).toEqual(
      await textsOf(files, /html|xml|json|css/),
    );
  });

  test('bring along only the typefaces they need', async () => {
    const latin = await render([sampleEdition('2026-09', 1, [plainArticle()])]);
    expect(files.some(({ path }) => /noto-serif-sc/.test(path))).toBe(true);
    expect(latin.some(({ path }) => /noto-serif-sc-\d|amiri-arabic/.test(path))).toBe(false);
    expect(latin.some(({ path }) => /newsreader-latin-opsz-normal/.test(path))).toBe(true);
  });
});

test('a site without editions says that its first issue is being made', async () => {
  const { publication } = sampleEdition().edition;
  const images = async () => new Uint8Array();
  const empty = await renderSite({
    editions: [],
    baseUrl: 'https://review.example',
    images,
    publication,
  });
  expect((await textsOf(empty, /html/)).get('/')).toContain('The first issue is being made');
});

test('the feeds are well-formed and name every current article', async () => {
  const feeds = await textsOf(files, /xml|feed/);
  const atom = new JSDOM(feeds.get('/feed.atom'), { contentType: 'application/xml' });
  expect(atom.window.document.querySelectorAll('entry')).toHaveLength(4);
  expect(JSON.parse(feeds.get('/feed.json') ?? '').items).toHaveLength(4);
  expect(feeds.get('/sitemap.xml')).toContain(`<loc>https://review.example${ARTICLE}</loc>`);
  expect(feeds.get('/sitemap.xml')).not.toContain('/e1/');
});

function plainArticle() {
  const document = {
    type: 'doc' as const,
    content: [
      { type: 'headline', attrs: { id: 'head0001' }, content: [{ type: 'text', text: 'Plain' }] },
      { type: 'paragraph', attrs: { id: 'para0001' }, content: [{ type: 'text', text: 'Words.' }] },
    ],
  };
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return { ...sampleArticle('plain'), document: parsed.value as ArticleDocument };
}

// The parts of a citation stand apart on its card.
function partsOf(line: string): string[] {
  const citation = /^“(.+) \((.+)\),” (.+) \((.+)\), ([^,]+)\. https:\/\/(\S+)$/.exec(line);
  return citation ? citation.slice(1) : [line];
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, '');
}
