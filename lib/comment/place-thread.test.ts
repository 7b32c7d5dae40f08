import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../document';
import { expectLinear } from '../test-linear';
import type { Anchor } from './anchor';
import { articleText } from './article-text';
import { placeThread, placeThreads } from './place-thread';

function words(text: string): DocumentNode {
  return { type: 'text', text };
}

function paragraph(id: string, ...content: (string | DocumentNode)[]): DocumentNode {
  const nodes = content.map((part) => (typeof part === 'string' ? words(part) : part));
  return { type: 'paragraph', attrs: { id }, content: nodes.filter(({ text }) => text !== '') };
}

function note(id: string, text: string): DocumentNode {
  return { type: 'note', attrs: { id }, content: [words(text)] };
}

function article(...blocks: DocumentNode[]): DocumentNode {
  const attrs = { section: 'trade', lang: 'en', bylines: [{ personId: null, name: 'A. Writer' }] };
  return { type: 'doc', attrs, content: blocks };
}

/** The anchor of a passage as it stands in a block; `skip` takes a later one of several. */
function passage(block: DocumentNode, quote: string, skip = 0): Anchor {
  const text = (block.content ?? []).map((child) => child.text ?? '').join('');
  let offset = text.indexOf(quote);
  for (let count = 0; count < skip; count += 1) offset = text.indexOf(quote, offset + 1);
  return {
    kind: 'passage',
    blockId: String(block.attrs?.id),
    field: '',
    quote,
    before: text.slice(Math.max(0, offset - 32), offset),
    after: text.slice(offset + quote.length, offset + quote.length + 32),
    offset,
  };
}

const TEXT = 'The lease was signed on Monday, and the lease was read on Monday.';
const first = paragraph('block001', TEXT);
const second = paragraph('block002', 'Nobody had asked for the harbour master’s opinion.');

describe('a passage', () => {
  test('is found where it was', () => {
    expect(placeThread(article(first, second), passage(first, 'signed on Monday'))).toMatchObject({
      on: 'passage',
      blockId: 'block001',
      from: 14,
      to: 30,
    });
  });

  test('is found after words before it, and notes in it, were added', () => {
    const changed = paragraph(
      'block001',
      'Yes: The lease was signed',
      note('n1', 'x'),
      TEXT.slice(20),
    );
    expect(placeThread(article(changed), passage(first, 'signed on Monday'))).toMatchObject({
      on: 'passage',
      from: 19,
    });
  });

  test('is told from its likes by the text around it, wherever they moved', () => {
    const anchor = passage(first, 'the lease', 0);
    const longer = paragraph('block001', `the lease, the lease. ${TEXT}`);
    expect(placeThread(article(longer), anchor)).toMatchObject({ from: 22 + TEXT.indexOf('the') });
  });

  test('is the nearest of its likes where the text around says nothing', () => {
    const anchor = { ...passage(first, 'on Monday', 1), before: '', after: '' };
    expect(placeThread(article(paragraph('block001', `And ${TEXT}`)), anchor)).toMatchObject({
      from: 4 + TEXT.lastIndexOf('on Monday'),
    });
  });

  test('is found in another block when its own was split, merged, or given another id', () => {
    const anchor = passage(second, 'harbour master’s opinion');
    const merged = paragraph(
      'block001',
      `${TEXT} Nobody had asked for the harbour master’s opinion.`,
    );
    expect(placeThread(article(merged), anchor)).toMatchObject({ blockId: 'block001', from: 91 });
    const split = [
      paragraph('block002', 'Nobody had asked for the'),
      paragraph('new', 'harbour master’s opinion.'),
    ];
    expect(placeThread(article(...split), anchor)).toMatchObject({ blockId: 'new', from: 0 });
  });

  test('is found in notes and in the passage of an excerpt', () => {
    const inNote = paragraph('block001', 'Text', note('note0001', 'See the harbour register.'));
    const excerpt: DocumentNode = {
      type: 'excerpt',
      attrs: { id: 'exce0001' },
      content: [{ type: 'passage', content: [paragraph('para0001', 'The port changed hands.')] }],
    };
    const anchor = {
      ...passage(first, 'x'),
      quote: 'harbour register',
      offset: 8,
      before: 'See the ',
      after: '.',
    };
    const document = article(inNote, excerpt);
    expect(placeThread(document, { ...anchor, blockId: 'note0001' })).toMatchObject({
      on: 'passage',
      blockId: 'note0001',
      from: 8,
    });
    expect(placeThread(document, { ...anchor, blockId: 'gone' })).toMatchObject({
      blockId: 'note0001',
    });
    expect(
      placeThread(document, { ...anchor, blockId: 'gone', quote: 'changed hands' }),
    ).toMatchObject({
      blockId: 'para0001',
      from: 9,
    });
  });

  test('is not guessed: two likes elsewhere, or two letters, are no place', () => {
    const twice = article(
      paragraph('a', 'on the harbour wall'),
      paragraph('b', 'by the harbour wall'),
    );
    const anchor = { ...passage(first, 'x'), blockId: 'gone', before: '', after: '' };
    expect(placeThread(twice, { ...anchor, quote: 'the harbour wall' }).on).toBe('removed');
    expect(placeThread(twice, { ...anchor, quote: 'by' }).on).toBe('removed');
  });

  test('that was rewritten leaves its thread on the block', () => {
    const rewritten = paragraph('block001', 'The lease was never signed.');
    expect(placeThread(article(rewritten), passage(first, 'signed on Monday'))).toMatchObject({
      on: 'block',
      blockId: 'block001',
      isChanged: true,
    });
  });

  test('is on removed text once its block is gone, or empty', () => {
    const anchor = passage(first, 'signed on Monday');
    expect(placeThread(article(second), anchor).on).toBe('removed');
    expect(placeThread(article(paragraph('block001', ''), second), anchor).on).toBe('removed');
  });
});

describe('a block or field', () => {
  const figure: DocumentNode = { type: 'figure', attrs: { id: 'figu0001', licence: 'cc-by-4.0' } };
  const onLicence: Anchor = {
    ...passage(first, 'x'),
    kind: 'field',
    blockId: 'figu0001',
    field: 'licence',
    quote: 'cc-by-4.0',
  };

  test('has its place as long as it is there', () => {
    const anchor: Anchor = { ...onLicence, kind: 'block', field: '' };
    expect(placeThread(article(first, figure), anchor)).toMatchObject({
      on: 'block',
      isChanged: false,
    });
    expect(placeThread(article(first), anchor).on).toBe('removed');
  });

  test('says when the value is another one', () => {
    expect(placeThread(article(figure), onLicence)).toMatchObject({
      on: 'field',
      isChanged: false,
    });
    const changed = { ...figure, attrs: { ...figure.attrs, licence: 'cc0' } };
    expect(placeThread(article(changed), onLicence)).toMatchObject({
      on: 'field',
      isChanged: true,
    });
    expect(placeThread(article(first), onLicence).on).toBe('removed');
  });

  test('of the article itself needs no block', () => {
    const anchor = { ...onLicence, blockId: '', field: 'bylines', quote: 'A. Writer' };
    expect(placeThread(article(first), anchor)).toMatchObject({ on: 'field', isChanged: false });
    expect(placeThread(article(first), { ...anchor, field: 'made' }).on).toBe('removed');
  });
});

test('threads are put in the order in which the article is read', () => {
  const anchors = [
    passage(second, 'harbour'),
    passage(first, 'read on Monday'),
    passage(first, 'The lease'),
    { ...passage(first, 'x'), kind: 'field' as const, blockId: '', field: 'section' },
  ];
  const places = placeThreads(articleText(article(first, second)), anchors);
  const sorted = [...places].sort((one, other) => one.order - other.order);
  expect(sorted.map((place) => places.indexOf(place))).toEqual([3, 2, 1, 0]);
});

test('threads are placed in a time that grows with their number, also when half have lost their block', async () => {
  const sentence =
    'In the harbour of the old town nobody had seen the lease that was signed then. ';
  const blocks = Array.from({ length: 400 }, (_, index) =>
    paragraph(
      `block${String(index).padStart(3, '0')}`,
      `${index} ${sentence.repeat(3)}${index * 7}`,
    ),
  );
  const document = article(...blocks);
  const anchors = Array.from({ length: 200 }, (_, index) => ({
    ...passage(blocks[index * 2] as DocumentNode, 'nobody had seen the lease', index % 3),
    ...(index % 2 === 0 && { blockId: 'gone' }),
  }));
  await expectLinear(200, (number) =>
    placeThreads(articleText(document), anchors.slice(0, number)),
  );
});
