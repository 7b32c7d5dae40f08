import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Edition } from '../issue';
import { renderSite } from './render-site';
import { sampleArticle, sampleEdition } from './sample-edition';

const SEEDS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  ']]><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  'javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<a href="javascript:alert(1)">x</a>',
  '{{constructor.constructor("alert(1)")()}}',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
];
const TWISTS = [
  (seed: string) => seed,
  (seed: string) => seed.toUpperCase(),
  (seed: string) => `words ${seed} words`,
  (seed: string) => `\u2028${seed}\u202e`,
  (seed: string) => seed.repeat(3),
  (seed: string) => `"${seed}`,
  (seed: string) => `'${seed}`,
  (seed: string) => `>${seed}`,
  (seed: string) => `--!>${seed}`,
  (seed: string) => `\\u003c/script>${seed}`,
  (seed: string) => encodeURI(seed),
  (seed: string) => seed.replace(/</g, '<\u00a0'),
  (seed: string) => seed.replace(/</g, '&#60;'),
  (seed: string) => `\uff1c${seed}`,
  (seed: string) => `${seed}<`,
  (seed: string) => `${seed}&`,
  (seed: string) => `<![CDATA[${seed}`,
  (seed: string) => `<?php ${seed} ?>`,
  (seed: string) => `<plaintext>${seed}`,
  (seed: string) => `<textarea>${seed}`,
];
const PAYLOADS = SEEDS.flatMap((seed) => TWISTS.map((twist) => twist(seed)));

// Names, hashes and dates have a shape that the edition's schema keeps.
const SHAPED =
  /^(id|slug|type|sha256|mime|lang|dir|date|month|publishedAt|contentHash|language|noteStyle|section|licence)$/;

/** A copy in which every free string is hostile: each field takes the next payload. */
function poisoned<T>(value: T, next: () => string, key = ''): T {
  if (typeof value === 'string') return (SHAPED.test(key) ? value : next()) as T;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, next, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, poisoned(child, next, name)]),
  ) as T;
}

/** The payloads in turn, numbered so that no two fields are the same. */
function payloads(first: number, change = (payload: string) => payload): () => string {
  let at = first;
  return () => {
    at += 1;
    return `${change(PAYLOADS[at % PAYLOADS.length] ?? '')} ${at}`;
  };
}

function withoutSigns(payload: string): string {
  return payload.replace(/[^\w\s]/g, 'x');
}

/** Everything a parser makes of a page but the words: elements and the names of attributes. */
function skeleton(html: string): string {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('*')]
    .map((element) => `${element.tagName} ${element.getAttributeNames().join(' ')}`)
    .join('\n');
}

async function pagesOf(edition: Edition): Promise<Map<string, string>> {
  const files = await renderSite({
    editions: [{ edition, sha256: '0'.repeat(64) }],
    baseUrl: 'https://review.example',
    images: async () => new Uint8Array(),
  });
  const pages = files.filter(({ type }) => /html|atom|application\/xml/.test(type));
  const texts = pages.map(async (page) => Buffer.from(await page.bytes()).toString());
  return new Map((await Promise.all(texts)).map((html, index) => [pages[index]?.path ?? '', html]));
}

test('no hostile string makes an element or an attribute, wherever it stands', async () => {
  expect(PAYLOADS).toHaveLength(300);
  const { edition } = sampleEdition('2026-10', 1, [sampleArticle('the-first-port')]);
  for (let first = 0; first < PAYLOADS.length; first += 40) {
    const pages = await pagesOf(poisoned(edition, payloads(first)));
    const harmless = await pagesOf(poisoned(edition, payloads(first, withoutSigns)));
    for (const [path, html] of pages) {
      if (path.endsWith('.html') || path.endsWith('/')) {
        expect(skeleton(html), `${path} from payload ${first}`).toBe(
          skeleton(harmless.get(path) ?? ''),
        );
        const { document } = new JSDOM(html).window;
        for (const link of document.querySelectorAll('a[href]')) {
          expect(link.getAttribute('href')).not.toMatch(/^\s*javascript:/i);
        }
      } else {
        expect(() => new JSDOM(html, { contentType: 'application/xml' })).not.toThrow();
      }
    }
  }
});
