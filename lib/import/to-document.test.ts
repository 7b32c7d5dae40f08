import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArticleDocument,
  anatomyOf,
  nodesOfType,
  noteText,
  parseDocument,
  plainText,
} from '../document';
import { readArticles } from './text/read-articles';
import type { ImportedArticle } from './text/reading';
import { articles } from './text/specimens';
import { documentFromImport } from './to-document';

const ARTICLE: ImportedArticle = {
  title: 'A Port Changes Hands',
  caption: 'The northern mole.',
  pullQuote: '“We were told on the radio.”',
  commentary: ['The lease was signed.[i] Nobody was asked.[ii]', 'It runs for ninety years[iii].'],
  noteMarkers: ['i', 'ii', 'iii'],
  notes: ['See “The Lease,” La Orilla, 5 June 2023. https://orilla.example/lease.', 'Nobody.'],
  noteNumerals: ['i', 'iv'],
  excerpts: [
    {
      titleOriginal: 'El puerto y la radio de los vecinos',
      titleTranslated: null,
      outlet: 'El Muelle',
      outletNote: null,
      date: '2026-10',
      url: 'https://muelle.example/a',
      paragraphs: ['We were told on the radio.'],
    },
  ],
  image: {
    caption: 'The northern mole.',
    sourceUrl: 'https://images.example/mole',
    attribution: 'Ines Falk, CC BY-SA 4.0',
    licence: 'CC-BY-SA-4.0',
  },
};

function validated(document: ArticleDocument): ArticleDocument {
  const parsed = parseDocument(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

describe('making a document of an imported article', () => {
  const anatomy = anatomyOf(validated(documentFromImport(ARTICLE, { section: 'ports' })));

  it('puts a note where its reference stood and keeps a reference without a note as text', () => {
    expect(anatomy.commentary.map(plainText)).toEqual([
      'The lease was signed. Nobody was asked.[ii]',
      'It runs for ninety years[iii].',
    ]);
    expect(anatomy.commentary[0]?.content?.[1]?.type).toBe('note');
  });

  it('keeps a note that nothing refers to, at the end of the commentary', () => {
    expect(anatomy.notes.map((note) => noteText(note.node))).toEqual(ARTICLE.notes);
    expect(anatomy.commentary[1]?.content?.at(-1)?.type).toBe('note');
  });

  it('links the addresses inside a note without the full stop after them', () => {
    const links = anatomy.notes[0]?.node.content?.filter((node) => node.marks);
    expect(links?.map((node) => node.text)).toEqual(['https://orilla.example/lease']);
  });

  it('tells the creator of the image from its licence', () => {
    expect(anatomy.lead?.attrs).toMatchObject({
      image: null,
      caption: 'The northern mole.',
      creator: 'Ines Falk',
      licence: 'CC-BY-SA-4.0',
      licenceTyped: '',
      sourceUrl: 'https://images.example/mole',
    });
  });

  it('keeps a licence that is not on the list as it was typed', () => {
    const image = {
      caption: null,
      sourceUrl: null,
      attribution: 'Ines Falk, CC BY',
      licence: null,
    };
    const { lead } = anatomyOf(validated(documentFromImport({ ...ARTICLE, image })));
    expect(lead?.attrs).toMatchObject({ creator: 'Ines Falk', licence: '', licenceTyped: 'CC BY' });
  });

  it('names the language of a source only where the title leaves no doubt', () => {
    expect(anatomy.excerpts[0]?.attrs).toMatchObject({ lang: 'es', dir: 'ltr', date: '2026-10' });
  });

  it('makes a document even of a title and one citation without a passage', () => {
    const { articles } = readArticles('A Title\n\n“Un título (A title),” El Muelle, 5 May 2023.');
    expect(articles.map((article) => validated(documentFromImport(article)).type)).toEqual(['doc']);
  });

  it('holds every paragraph, note and citation of any article, and is valid', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const document = validated(documentFromImport(article));
        expect(document).toEqual(documentWithIdsOf(document, documentFromImport(article)));
        const { commentary, excerpts, notes } = anatomyOf(document);
        const withoutReferences = (text: string) => text.replace(/\[[ivx]+\]/g, '');
        expect(commentary.map(plainText)).toEqual(article.commentary.map(withoutReferences));
        expect(notes.map((note) => noteText(note.node))).toEqual(article.notes);
        expect(
          excerpts.map(({ attrs, content }) => ({
            titleOriginal: attrs.titleOriginal,
            titleTranslated: attrs.titleTranslated,
            outlet: attrs.outlet,
            outletNote: attrs.outletNote,
            date: attrs.date,
            url: attrs.url,
            paragraphs: nodesOfType(content ?? [], 'paragraph').map(plainText),
          })),
        ).toEqual(article.excerpts);
      }),
      { numRuns: 60 },
    );
  });
});

// Two documents of one article differ in their ids alone.
function documentWithIdsOf(first: ArticleDocument, second: ArticleDocument): unknown {
  const ids = [...JSON.stringify(first).matchAll(/"id":"(\w+)"/g)].map((match) => match[1]);
  let index = 0;
  return JSON.parse(JSON.stringify(second).replace(/"id":"\w+"/g, () => `"id":"${ids[index++]}"`));
}
