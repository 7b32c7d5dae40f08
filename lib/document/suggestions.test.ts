import { describe, expect, it } from 'vitest';
import type { DocumentMark, DocumentNode } from './define-block';
import { suggestionIds } from './suggestion-marks';
import { resolveSuggestions, withoutSuggestions, withSuggestions } from './suggestions';
import { plainText } from './text';
import { type ArticleDocument, parseDocument } from './validate';

function text(words: string, ...marks: DocumentMark[]): DocumentNode {
  return marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
}

function mark(type: string, id: string, attrs: Record<string, unknown> = {}): DocumentMark {
  return { type, attrs: { id, ...attrs } };
}

function paragraph(id: string, content: DocumentNode[], ...marks: DocumentMark[]): DocumentNode {
  return {
    type: 'paragraph',
    attrs: { id, lang: '', dir: '' },
    content,
    ...(marks.length > 0 && { marks }),
  };
}

function article(...blocks: DocumentNode[]): ArticleDocument {
  const headline = { type: 'headline', attrs: { id: 'head0001' }, content: [text('A port')] };
  const parsed = parseDocument({ type: 'doc', content: [headline, ...blocks] });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

function linesOf(document: ArticleDocument): string[] {
  return (document.content ?? []).slice(1).map(plainText);
}

const replaced = article(
  paragraph('para0001', [
    text('The lease was '),
    text('signed', mark('deletion', 'one-0001')),
    text('broken', mark('insertion', 'one-0001')),
    text(' on Monday.'),
  ]),
);

describe('what is suggested', () => {
  it('is no part of the text while nothing is decided', () => {
    expect(linesOf(withoutSuggestions(replaced))).toEqual(['The lease was signed on Monday.']);
    expect(withoutSuggestions(replaced).content?.[1]?.content).toHaveLength(1);
  });

  it('is the text once it is accepted', () => {
    expect(linesOf(withSuggestions(replaced))).toEqual(['The lease was broken on Monday.']);
  });

  it('leaves a document without suggestions the very same', () => {
    const plain = article(paragraph('para0001', [text('One')]));
    expect(withoutSuggestions(plain)).toBe(plain);
  });

  it('gives a changed citation back its value, and a changed block its kind', () => {
    const changed = article(
      paragraph(
        'para0001',
        [text('What it says')],
        mark('modification', 'one-0001', {
          what: 'kind',
          before: { type: 'heading', attrs: { id: 'para0001', level: 3, lang: '', dir: '' } },
        }),
        mark('modification', 'two-0001', { what: 'attribute', name: 'lang', before: 'es' }),
      ),
    );
    const back = withoutSuggestions(changed).content?.[1];
    expect(back).toMatchObject({ type: 'heading', attrs: { level: 3, lang: 'es' } });
    expect(withSuggestions(changed).content?.[1]).toMatchObject({ type: 'paragraph' });
  });

  it('puts together what was split, in its order, whatever is decided first', () => {
    const split = (id: string) =>
      mark('modification', id, { what: 'split', name: 'para0001', before: null });
    const pieces = article(
      paragraph('para0001', [text('a')]),
      paragraph('para0003', [text('b')], split('two-0001')),
      paragraph('para0002', [text('c')], split('one-0001')),
    );
    expect(linesOf(withoutSuggestions(pieces))).toEqual(['abc']);
    const oneFirst = resolveSuggestions(pieces, (id) => (id === 'one-0001' ? 'reject' : 'keep'));
    expect(linesOf(oneFirst)).toEqual(['a', 'bc']);
    const twoKept = resolveSuggestions(pieces, (id) => (id === 'two-0001' ? 'accept' : 'reject'));
    expect(linesOf(twoKept)).toEqual(['a', 'bc']);
  });

  it('gives an attribute that two people changed the last value that is not rejected', () => {
    const twice = article(
      paragraph(
        'para0001',
        [text('El puerto')],
        mark('modification', 'one-0001', { what: 'attribute', name: 'lang', before: 'fr' }),
        mark('modification', 'two-0001', { what: 'attribute', name: 'lang', before: 'es' }),
      ),
    );
    const lang = (choose: (id: string) => 'accept' | 'reject' | 'keep') =>
      resolveSuggestions(twice, choose).content?.[1]?.attrs?.lang;
    expect(lang(() => 'reject')).toBe('fr');
    expect(lang((id) => (id === 'two-0001' ? 'reject' : 'accept'))).toBe('es');
    expect(lang((id) => (id === 'one-0001' ? 'reject' : 'accept'))).toBe('');
    const kept = resolveSuggestions(twice, (id) => (id === 'one-0001' ? 'reject' : 'keep'));
    expect(withoutSuggestions(kept).content?.[1]?.attrs?.lang).toBe('fr');
  });

  it('never leaves an article, a passage or a list without what it must hold', () => {
    const going = mark('deletion', 'one-0001');
    const all = article(paragraph('para0001', [text('One')], going), {
      type: 'bulletList',
      attrs: { id: 'list0001' },
      content: [
        {
          type: 'listItem',
          attrs: { id: 'item0001' },
          content: [paragraph('para0002', [text('Two')])],
          marks: [going],
        },
      ],
    });
    const parsed = parseDocument(withSuggestions(all));
    expect(parsed.ok && linesOf(parsed.value)).toEqual(['']);
  });

  it('is listed by its ids in reading order', () => {
    expect(suggestionIds(replaced)).toEqual(['one-0001']);
  });
});

describe('parseDocument', () => {
  it('refuses suggestions that would leave no article once they are decided', () => {
    const headline = {
      type: 'headline',
      attrs: { id: 'head0001' },
      marks: [mark('deletion', 'one-0001')],
    };
    const parsed = parseDocument({
      type: 'doc',
      content: [headline, paragraph('para0001', [text('One')])],
    });
    expect(!parsed.ok && parsed.refusal.kind === 'invalid' && parsed.refusal.problems[0]).toEqual({
      path: 'content',
      message: 'is not what a doc may hold once its suggestions are decided',
    });
  });
});
