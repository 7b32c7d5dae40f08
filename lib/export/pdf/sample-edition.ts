import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { DocumentNode } from '../../document';
import { contentHash } from '../../hash';
import type { Edition, EditionArticle } from '../../issue';
import type { LoadImage } from './print-images';
import { ENGLISH, HEADLINES, OUTLETS, QUOTE } from './sample-texts';

/** An edition of invented articles with the images it names: for tests and for measuring. */
export type SampleEdition = { edition: Edition; images: LoadImage };

const SECTIONS = [
  { slug: 'harbours', title: 'Harbours & Trade' },
  { slug: 'courts', title: 'Courts & Registers' },
  { slug: 'water', title: 'Water & Land' },
  { slug: 'cities', title: 'Cities' },
];

/** Makes an edition of `count` articles of two pages or so each, with originals in four languages; the same count gives the same edition. */
export async function sampleEdition(count = 10): Promise<SampleEdition> {
  const pictures = await Promise.all(Array.from({ length: 6 }, (_, seed) => picture(seed)));
  const articles = Array.from({ length: count }, (_, index) =>
    sampleArticle(index, count, pictures[index % 5]?.image),
  );
  const byHash = new Map(pictures.map(({ image, bytes }) => [image.sha256, bytes]));
  const images: LoadImage = async (sha256) => {
    const bytes = byHash.get(sha256);
    if (!bytes) throw new Error(`The sample has no image ${sha256}`);
    return bytes;
  };
  return { edition: editionOf(articles, pictures[5]?.image ?? null), images };
}

/** An edition of these articles with the sample's publication; `cover` may be null. */
export function editionOf(
  articles: EditionArticle[],
  cover: NonNullable<Edition['issue']['cover']>['image'] | null = null,
): Edition {
  return {
    format: 1,
    publication: {
      title: 'The Tidewater Review',
      tagline: 'What the harbour towns’ newspapers tell their own readers',
      publisher: 'Tidewater House',
      issn: '2998-417X',
      language: 'en',
      noteStyle: 'arabic',
      masthead: [
        { role: 'Managing editor', names: ['Ruth Amsel'] },
        { role: 'Editors', names: ['Jonas Vik', 'Leila Haddad'] },
        { role: 'Analysts', names: ['Ada Brandt', 'Tomás Rey', 'Wen Li'] },
      ],
      legal: 'Excerpts are quoted for comment and remain the property of their publishers.',
    },
    issue: {
      id: 'issue-2026-11',
      month: '2026-11',
      volume: 13,
      number: 11,
      title: 'Who owns the waterfront',
      editorsNote: [ENGLISH.slice(0, 4).join(' '), ENGLISH.slice(5, 9).join(' ')],
      cover: cover && {
        image: cover,
        alt: 'Cranes before hills',
        credit: 'Image: Ines Falk · CC0 1.0',
      },
    },
    number: 1,
    publishedAt: '2026-11-24T06:00:00.000Z',
    articles,
  };
}

/** Wraps a document's blocks as an article of an edition. */
export function articleOf(index: number, headline: string, blocks: DocumentNode[]): EditionArticle {
  const section = SECTIONS[index % SECTIONS.length] ?? { slug: 'cities', title: 'Cities' };
  const bylines = index % 3 === 0 ? ['Ada Brandt', 'Tomás Rey'] : ['Wen Li'];
  const document = {
    type: 'doc' as const,
    attrs: {
      schemaVersion: 1,
      section: section.slug,
      bylines: bylines.map((name) => ({ personId: null, name })),
      lang: 'en',
    },
    content: [
      { type: 'headline', attrs: { id: 'headline' }, content: [{ type: 'text', text: headline }] },
      ...blocks,
    ],
  };
  return {
    id: `article-${index + 1}`,
    slug: `article-${index + 1}`,
    section,
    headline,
    bylines,
    contentHash: contentHash(document),
    document,
  };
}

/** A paragraph of `sentences` sentences from the sample's pool, with a note at the end when `note` is given. */
export function sampleParagraph(
  id: string,
  from: number,
  sentences: number,
  note?: string,
): DocumentNode {
  const text = Array.from({ length: sentences }, (_, at) => pick(ENGLISH, from + at)).join(' ');
  return {
    type: 'paragraph',
    attrs: { id, lang: '', dir: '' },
    content: [{ type: 'text', text }, ...(note ? [sampleNote(`${id}-note`, note)] : [])],
  };
}

function sampleNote(id: string, text: string): DocumentNode {
  return { type: 'note', attrs: { id }, content: [{ type: 'text', text }] };
}

/** An excerpt of an outlet of the sample, with its original when `bilingual`. */
export function sampleExcerpt(id: string, from: number, bilingual: boolean): DocumentNode {
  const outlet = pick(OUTLETS, from);
  const { sentences, ...attrs } = outlet;
  const passage = [0, 3].map((at) => sampleParagraph(`${id}-p${at}`, from + at, 3));
  const originals = [0, 3].map((at) => ({
    type: 'paragraph',
    attrs: { id: `${id}-o${at}`, lang: '', dir: '' },
    content: [
      {
        type: 'text',
        text: [0, 1, 2]
          .map((next) => pick(sentences, at + next))
          .join(attrs.lang.startsWith('zh') ? '' : ' '),
      },
    ],
  }));
  return {
    type: 'excerpt',
    attrs: { id, dir: '', author: '', translator: '', translationKind: '', ...attrs },
    content: [
      { type: 'passage', content: passage },
      ...(bilingual
        ? [{ type: 'original', attrs: { lang: attrs.lang, dir: '' }, content: originals }]
        : []),
    ],
  };
}

/** A figure that shows this stored image. */
export function sampleFigure(id: string, image: object | null | undefined): DocumentNode {
  return {
    type: 'figure',
    attrs: {
      id,
      image: image ?? null,
      caption: 'The northern mole at low tide, seen from the customs house.',
      alt: 'Layered hills behind a row of cranes.',
      decorative: false,
      creator: 'Ines Falk',
      sourceUrl: 'https://images.example/mole',
      licence: 'CC-BY-SA-4.0',
      licenceTyped: '',
      changes: '',
      rightsHolder: '',
    },
  };
}

function sampleArticle(index: number, count: number, image?: object): EditionArticle {
  const section = Math.floor((index * SECTIONS.length) / count);
  const note = `For the register’s own account, see “Annual return ${index + 1},” Harbour Register, 2025. https://register.example/returns/2025/annual-return-${index + 1}-of-the-harbour-estate`;
  const article = articleOf(section, pick(HEADLINES, index), [
    sampleFigure('lead', image),
    {
      type: 'pullQuote',
      attrs: { id: 'pull', lang: '', dir: '' },
      content: [{ type: 'text', text: QUOTE }],
    },
    sampleParagraph('para1', index * 3, 6 + (index % 3), note),
    sampleParagraph('para2', index * 5 + 7, 7, `${note}/second`),
    ...(index % 2 ? [sampleParagraph('para3', index + 2, 4)] : []),
    sampleExcerpt('exc1', index, index % 2 === 0),
    sampleExcerpt('exc2', index + 1, index % 3 === 0),
  ]);
  return { ...article, id: `article-${index + 1}`, slug: `article-${index + 1}` };
}

function pick<T>(pool: readonly T[], at: number): T {
  return pool[at % pool.length] as T;
}

async function picture(seed: number): Promise<{ image: SampleImage; bytes: Uint8Array }> {
  const [width, height] = seed === 5 ? [1400, 1980] : [1800, 1125];
  const hue = (seed * 67 + 200) % 360;
  const layers = [0, 1, 2, 3].map((layer) => {
    const points = Array.from({ length: 15 }, (_, at) => {
      const rise = Math.abs(Math.sin(at * 1.7 + seed + layer * 2.3)) * 0.22;
      return `${(at * width) / 14},${height * (0.45 + layer * 0.13 - rise)}`;
    });
    const colour = `hsl(${hue} 28% ${64 - layer * 14}%)`;
    return `<polygon fill="${colour}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${hue} 30% 86%)"/><circle cx="${width * 0.3}" cy="${height * 0.2}" r="${height * 0.12}" fill="hsl(${hue} 20% 95%)"/>${layers.join('')}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 85 }).toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { image: { sha256, mime: 'image/jpeg', width, height }, bytes };
}

type SampleImage = { sha256: string; mime: 'image/jpeg'; width: number; height: number };
