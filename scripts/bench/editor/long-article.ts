import { type DocumentNode, newBlockId } from '../../../lib/document';

/** What the long article is made of. Words are those of commentary and passages; notes come on top. */
export const LONG = { words: 20_000, notes: 300, excerpts: 60, originals: 20, figures: 6 };

const EXCERPT_WORDS = 120;
const PARAGRAPH_WORDS = 90;
const VOCABULARY =
  'the harbour council signed a lease that nobody had read and published it under a law of which the register knows nothing while cranes stood idle and ships waited off the mole for a pilot who never came'.split(
    ' ',
  );

/** An article as long as they come: every kind of block, notes all through, figures that have images. */
export function longArticle(image: unknown): DocumentNode {
  const commentaryWords = LONG.words - LONG.excerpts * EXCERPT_WORDS;
  const paragraphs = Math.ceil(commentaryWords / PARAGRAPH_WORDS);
  const blocks: DocumentNode[] = [];
  let notes = 0;
  for (let index = 0; index < paragraphs; index += 1) {
    if (index % 12 === 0) blocks.push(heading(`Part ${index / 12 + 1}`));
    const due = Math.round((LONG.notes * (index + 1)) / paragraphs) - notes;
    blocks.push(paragraph(PARAGRAPH_WORDS, due));
    notes += due;
    if (every(index, paragraphs, LONG.figures)) blocks.push(figure(image));
    if (index === 1) blocks.push(pullQuote());
    if (every(index, paragraphs, LONG.excerpts)) blocks.push(excerpt(blocks.length % 3 === 0));
  }
  return {
    type: 'doc',
    attrs: { schemaVersion: 1, section: '', bylines: [], lang: 'en' },
    content: [
      { type: 'headline', attrs: { id: newBlockId() }, content: [text('An article to type in')] },
      ...blocks,
    ],
  };
}

function every(index: number, all: number, times: number): boolean {
  return Math.floor(((index + 1) * times) / all) > Math.floor((index * times) / all);
}

function text(words: string): DocumentNode {
  return { type: 'text', text: words };
}

function sentence(count: number): string {
  return Array.from({ length: count }, (_, index) => VOCABULARY[index % VOCABULARY.length]).join(
    ' ',
  );
}

function paragraph(words: number, notes = 0): DocumentNode {
  const part = Math.floor(words / (notes + 1));
  const content = Array.from({ length: notes }, () => [text(`${sentence(part)} `), note()]).flat();
  const rest = text(` ${sentence(words - part * notes)}`);
  return { type: 'paragraph', attrs: { id: newBlockId() }, content: [...content, rest] };
}

function note(): DocumentNode {
  const link = { type: 'link', attrs: { href: 'https://port.example/register' } };
  const content = [text('See '), { ...text('the register'), marks: [link] }, text(', page 12.')];
  return { type: 'note', attrs: { id: newBlockId() }, content };
}

function heading(words: string): DocumentNode {
  return { type: 'heading', attrs: { id: newBlockId(), level: 2 }, content: [text(words)] };
}

function pullQuote(): DocumentNode {
  return { type: 'pullQuote', attrs: { id: newBlockId() }, content: [text(sentence(12))] };
}

function figure(image: unknown): DocumentNode {
  const rights = { creator: 'Ines Falk', sourceUrl: 'https://images.example/mole' };
  const words = { caption: 'The northern mole.', alt: 'A grey sea wall.', licence: 'CC-BY-4.0' };
  return { type: 'figure', attrs: { id: newBlockId(), image, ...rights, ...words } };
}

function excerpt(hasOriginal: boolean): DocumentNode {
  const passage = { type: 'passage', content: [paragraph(60), paragraph(60)] };
  const original = {
    type: 'original',
    attrs: { lang: 'es', dir: 'ltr' },
    content: [paragraph(60), paragraph(60)],
  };
  const attrs = {
    id: newBlockId(),
    titleOriginal: 'El puerto cambia de manos',
    titleTranslated: 'The port changes hands',
    lang: 'es',
    dir: 'ltr',
    outlet: 'El Muelle',
    outletNote: 'a harbour daily',
    date: '2026-10-16',
    url: 'https://elmuelle.example/2026/10/16/el-puerto-cambia-de-manos',
  };
  return { type: 'excerpt', attrs, content: hasOriginal ? [passage, original] : [passage] };
}
