import type { DocumentNode } from '../../document';
import type { EditionArticle } from '../../issue';
import { articleOf, sampleExcerpt, sampleFigure, sampleParagraph } from './sample-edition';

type Image = { sha256: string; mime: string; width: number; height: number };

const LONG_HEADLINE =
  'What Is Said of the Harbour When Nobody Who Owns It Is in the Room, and What the Registers of Three Countries, Read Together on One Table for the First Time Since the Lease Was Signed, Allow a Patient Reader to Conclude About the Third Crane, the Missing Annex and the Guarantee That Expires in Spring';

const MARKUP = '#import "x" $x$ *b* _e_ @ref <l> `c` = h // c \\ [link] ~';

/** Articles at the edges of what may be printed: very short, very long, bare, and full of everything. */
export function extremeArticles(image: Image): EditionArticle[] {
  return [
    articleOf(0, 'Thirty Words', [sampleParagraph('short', 0, 2), sampleExcerpt('exc1', 1, false)]),
    articleOf(0, LONG_HEADLINE, [
      sampleFigure('lead', image),
      pullQuote('pull', 'It moved.'),
      ...paragraphs(18, 8),
      sampleExcerpt('exc1', 0, true),
    ]),
    articleOf(1, 'Eight Excerpts', [
      pullQuote('pull', 'We were told on the radio.'),
      sampleParagraph('only', 3, 5),
      ...Array.from({ length: 8 }, (_, at) => sampleExcerpt(`exc${at}`, at, at % 2 === 1)),
    ]),
    articleOf(1, 'Sixty Notes', [
      ...Array.from({ length: 20 }, (_, at) => notedParagraph(at)),
      sampleExcerpt('exc1', 2, true),
    ]),
    listsAndFigures(image),
    articleOf(3, MARKUP, [
      pullQuote('pull', MARKUP),
      paragraph('mark1', MARKUP),
      withUrl(sampleExcerpt('exc1', 0, false), 'javascript:alert(1)'),
      { type: 'surprise', attrs: { id: 'unknown1' } },
    ]),
    articleOf(3, 'Nothing but a Headline', [paragraph('empty', 'One line.')]),
  ];
}

function listsAndFigures(image: Image): EditionArticle {
  const portrait = { ...image, width: image.height, height: image.width };
  return articleOf(2, 'Lists, Headings and Figures', [
    withLicence(sampleFigure('lead', portrait), 'CC-BY-ND-4.0'),
    heading('head1', 3, 'A level too deep'),
    sampleParagraph('part1', 0, 3),
    heading('head2', 2, 'What the lists say'),
    list('orderedList', 'outer', [
      [
        sampleParagraph('item1', 1, 1),
        list('bulletList', 'inner', [
          [sampleParagraph('item2', 2, 1)],
          [
            sampleParagraph('item3', 3, 1),
            list('orderedList', 'deep', [[sampleParagraph('item4', 4, 1)]]),
          ],
        ]),
      ],
      [sampleParagraph('item5', 5, 1)],
    ]),
    sampleFigure('inside', image),
    heading('head3', 3, 'Below it'),
    sampleParagraph('part2', 6, 5),
    pullQuote('pull', 'The first stands beside.'),
    pullQuote('again', 'The second stands between.'),
    decorative(sampleFigure('ornament', image)),
    sampleParagraph('part3', 9, 4),
    sampleFigure('missing', null),
    withUrl(
      sampleExcerpt('exc1', 3, true),
      `https://long.example/${'a'.repeat(180)}?q=${'%D8%A7'.repeat(30)}`,
    ),
  ]);
}

function paragraphs(count: number, sentences: number): DocumentNode[] {
  return Array.from({ length: count }, (_, at) => sampleParagraph(`para${at}`, at * 5, sentences));
}

function paragraph(id: string, text: string): DocumentNode {
  return { type: 'paragraph', attrs: { id, lang: '', dir: '' }, content: [{ type: 'text', text }] };
}

function notedParagraph(at: number): DocumentNode {
  const notes = [1, 2, 3].map((which) => [
    { type: 'text', text: ` Sentence ${which} of paragraph ${at} has a note of its own.` },
    {
      type: 'note',
      attrs: { id: `note-${at}-${which}` },
      content: [
        { type: 'text', text: `Return ${at * 3 + which} of the register: ` },
        {
          type: 'text',
          text: 'https://register.example/returns/annual',
          marks: [{ type: 'link', attrs: { href: 'https://register.example/returns/annual' } }],
        },
      ],
    },
  ]);
  return {
    type: 'paragraph',
    attrs: { id: `noted${at}`, lang: '', dir: '' },
    content: notes.flat(),
  };
}

function pullQuote(id: string, text: string): DocumentNode {
  return { type: 'pullQuote', attrs: { id, lang: '', dir: '' }, content: [{ type: 'text', text }] };
}

function heading(id: string, level: number, text: string): DocumentNode {
  const attrs = { id, level, lang: '', dir: '' };
  return { type: 'heading', attrs, content: [{ type: 'text', text }] };
}

function list(type: string, id: string, items: DocumentNode[][]): DocumentNode {
  return {
    type,
    attrs: { id: `list-${id}`, ...(type === 'orderedList' && { start: 4 }) },
    content: items.map((content, at) => ({
      type: 'listItem',
      attrs: { id: `${id}-${at}` },
      content,
    })),
  };
}

function withLicence(figure: DocumentNode, licence: string): DocumentNode {
  return { ...figure, attrs: { ...figure.attrs, licence } };
}

function decorative(figure: DocumentNode): DocumentNode {
  return { ...figure, attrs: { ...figure.attrs, alt: '', decorative: true } };
}

function withUrl(excerpt: DocumentNode, url: string): DocumentNode {
  return { ...excerpt, attrs: { ...excerpt.attrs, url } };
}
