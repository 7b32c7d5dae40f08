import { describe, expect, it } from 'vitest';
import { readyDocument } from '../../../prisma/factories';
import { expectLinear } from '../../test-linear';
import type { DocumentNode } from '../define-block';
import { compareDocuments } from './compare-documents';
import { compareWords } from './compare-text';
import type { BlockDifference, Run } from './difference';
import { article, note, paragraph, text } from './test-document';

function marked(runs: readonly Run[]): string {
  const signs = {
    same: ['', ''],
    added: ['{+', '+}'],
    removed: ['[-', '-]'],
    remarked: ['<', '>'],
  };
  return runs
    .map(({ kind, text: words, note: id }) => signs[kind].join(id ? `*${id}*` : words))
    .join('');
}

function kinds(blocks: readonly BlockDifference[]): string[] {
  return blocks.slice(1).map(({ kind, isMoved }) => `${isMoved ? 'moved ' : ''}${kind}`);
}

const one = paragraph('para0001', 'The lease was signed on Monday.');
const two = paragraph('para0002', 'Two berths of four are empty.');
const three = paragraph('para0003', 'The harbour master was not asked.');

describe('blocks', () => {
  it('tells of one added, removed and changed, each in its place', () => {
    const changed = paragraph('para0003', 'The harbour master was never asked.');
    const added = paragraph('para0004', 'Nobody knew.');
    const { blocks, isSame } = compareDocuments(
      article(one, two, three),
      article(one, added, changed),
    );
    expect(kinds(blocks)).toEqual(['same', 'removed', 'added', 'changed']);
    expect(marked(blocks.at(-1)?.runs ?? [])).toBe(
      'The harbour master was [-not-]{+never+} asked.',
    );
    expect(isSame).toBe(false);
  });

  it('shows a moved block as moved, with where it stood, and as changed besides', () => {
    const longer = paragraph('para0001', 'The long lease was signed on Monday.');
    const { blocks } = compareDocuments(article(one, two, three), article(two, three, longer));
    expect(kinds(blocks)).toEqual(['same', 'same', 'moved changed']);
    expect(blocks.at(-1)?.before?.position).toBe(2);
    expect(blocks.at(-1)?.after?.position).toBe(4);
  });

  it('knows blocks again by their words when their ids are new, as after an import', () => {
    const { blocks } = compareDocuments(
      article(one, two, three),
      article(
        paragraph('other001', 'Two berths of four are empty.'),
        paragraph('other002', 'The lease was signed on Tuesday.'),
        paragraph('other003', 'Something else altogether stands here.'),
      ),
    );
    expect(kinds(blocks)).toEqual(['moved same', 'changed', 'removed', 'added']);
  });

  it('says that a paragraph became a heading, and keeps its text', () => {
    const heading = { ...one, type: 'heading', attrs: { id: 'para0001', level: 3 } };
    const { blocks } = compareDocuments(article(one), article(heading));
    expect(kinds(blocks)).toEqual(['changed']);
    expect(blocks[1]?.fields[0]).toMatchObject({ before: 'Paragraph', after: 'Heading' });
    expect(marked(blocks[1]?.runs ?? [])).toBe('The lease was signed on Monday.');
  });

  it('looks inside lists', () => {
    const list = (...items: DocumentNode[]) => ({
      type: 'bulletList',
      attrs: { id: 'list0001' },
      content: items.map((item, index) => ({
        type: 'listItem',
        attrs: { id: `item000${index}` },
        content: [item],
      })),
    });
    const { blocks } = compareDocuments(article(list(one, two)), article(list(one, three)));
    expect(blocks[1]?.kind).toBe('changed');
    expect(blocks[1]?.children.map(({ kind }) => kind)).toEqual(['same', 'changed']);
  });
});

describe('words', () => {
  it('are found in languages that put no space between them', () => {
    expect(marked(compareWords('港口在周一易手。', '港口在周二易手。'))).toBe(
      '港口在[-周一-]{+周二+}易手。',
    );
    expect(marked(compareWords('港は月曜日に売られた', '港は火曜日に売られた'))).toBe(
      '港は[-月曜日-]{+火曜日+}に売られた',
    );
    expect(marked(compareWords('ท่าเรือเปิดวันจันทร์', 'ท่าเรือเปิดวันศุกร์'))).toContain('ท่าเรือเปิด');
    expect(marked(compareWords('وُقّع العقد يوم الاثنين.', 'وُقّع العقد يوم الثلاثاء.'))).toBe(
      'وُقّع العقد يوم [-الاثنين-]{+الثلاثاء+}.',
    );
  });

  it('that were rewritten together read as one phrase', () => {
    expect(marked(compareWords('It was a cold day.', 'It was their first winter day.'))).toBe(
      'It was [-a cold-]{+their first winter+} day.',
    );
  });

  it('keep their place when only their marks change, links included', () => {
    const href = (address: string) => ({ type: 'link', attrs: { href: address } });
    const { blocks } = compareDocuments(
      article(paragraph('para0001', 'The lease was ', text('signed', { type: 'strong' }))),
      article(
        paragraph('para0001', 'The ', text('lease', href('https://a.example')), ' was signed'),
      ),
    );
    expect(marked(blocks[1]?.runs ?? [])).toBe('The <lease> was <signed>');
    expect(blocks[1]?.kind).toBe('changed');
  });

  it('of a text that was wholly rewritten are not compared one by one', async () => {
    await expectLinear(3_000, (length) => {
      const old = Array.from({ length }, (_, index) => `old${index}`).join(' ');
      const now = Array.from({ length }, (_, index) => `new${index}`).join(' ');
      expect(compareWords(old, now).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    });
  });
});

describe('notes', () => {
  it('are parts of their own: a changed note leaves its paragraph the same', () => {
    const { blocks, notes } = compareDocuments(
      article(paragraph('para0001', 'Signed.', note('note0001', 'See the register.'))),
      article(paragraph('para0001', 'Signed.', note('note0001', 'See the old register.'))),
    );
    expect(kinds(blocks)).toEqual(['same']);
    expect(notes).toMatchObject([{ kind: 'changed', before: 1, after: 1 }]);
    expect(marked(notes[0]?.runs ?? [])).toBe('See the {+old +}register.');
  });

  it('are named when they come and go', () => {
    const { blocks, notes } = compareDocuments(
      article(paragraph('para0001', 'Signed.', note('note0001', 'See the register.'))),
      article(paragraph('para0001', note('note0002', 'Another matter.'), 'Signed.')),
    );
    expect(marked(blocks[1]?.runs ?? [])).toBe('{+*note0002*+}Signed.[-*note0001*-]');
    expect(notes.map(({ kind, id }) => [kind, id])).toEqual([
      ['added', 'note0002'],
      ['removed', 'note0001'],
    ]);
  });

  it('are known again by their words under a new id', () => {
    const { isSame } = compareDocuments(
      article(paragraph('para0001', 'Signed.', note('note0001', 'See the register.'))),
      article(paragraph('para0001', 'Signed.', note('note0009', 'See the register.'))),
    );
    expect(isSame).toBe(true);
  });
});

describe('fields', () => {
  it('of a citation are compared by name, in words', () => {
    const before = readyDocument();
    const after = structuredClone(before);
    const excerpt = after.content?.[2];
    Object.assign(excerpt?.attrs ?? {}, {
      date: '2026-10-17',
      titleTranslated: 'The port is sold',
    });
    const { blocks } = compareDocuments(before, after);
    expect(blocks[2]?.fields.map(({ label, runs }) => [label, marked(runs)])).toEqual([
      ['Translated title', 'The port [-changes hands-]{+is sold+}'],
      ['Date', '[-16-]{+17+} October 2026'],
    ]);
  });

  it('of the article itself are compared too', () => {
    const before = readyDocument({ section: 'trade' });
    const after = { ...before, attrs: { ...before.attrs, section: 'courts' } };
    const { fields, isSame } = compareDocuments(before, after);
    expect(fields).toMatchObject([{ label: 'Section', before: 'trade', after: 'courts' }]);
    expect(isSame).toBe(false);
  });

  it('that an older text lacks count as their defaults', () => {
    const whole = article(one);
    const older = structuredClone(whole);
    delete older.content?.[1]?.attrs?.lang;
    expect(compareDocuments(older, whole).isSame).toBe(true);
  });
});
