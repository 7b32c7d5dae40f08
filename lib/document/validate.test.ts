import { describe, expect, it } from 'vitest';
import { blankDocument } from './blank';
import type { DocumentNode } from './define-block';
import { DOCUMENT_LIMITS, passGate } from './gate';
import { parseDocument } from './validate';

function article(...blocks: DocumentNode[]): DocumentNode {
  return {
    type: 'doc',
    content: [{ type: 'headline', attrs: { id: 'head0001' } }, ...blocks],
  };
}

function paragraph(id: string, text?: string): DocumentNode {
  return { type: 'paragraph', attrs: { id }, ...(text && { content: [{ type: 'text', text }] }) };
}

function problemsOf(input: unknown): { path: string; message: string }[] {
  const parsed = parseDocument(input);
  if (parsed.ok || parsed.refusal.kind !== 'invalid') throw new Error('was not refused as invalid');
  return parsed.refusal.problems;
}

describe('parseDocument', () => {
  it('accepts a blank article as it is', () => {
    const blank = blankDocument([{ personId: null, name: 'Ada Brandt' }]);
    expect(parseDocument(blank)).toEqual({ ok: true, value: blank });
  });

  it('fills in the attributes that have a default', () => {
    const parsed = parseDocument(article(paragraph('para0001', 'One')));
    expect(parsed.ok && parsed.value.attrs).toEqual({
      schemaVersion: 1,
      section: '',
      bylines: [],
      lang: 'en',
    });
    expect(parsed.ok && parsed.value.content?.[1]?.attrs).toEqual({
      id: 'para0001',
      lang: '',
      dir: '',
    });
  });

  it('names the path of an attribute that doesn’t fit', () => {
    const wrong = { type: 'paragraph', attrs: { id: 'para0001', lang: 'Klingon tongue' } };
    expect(problemsOf(article(wrong))).toEqual([
      { path: 'content.1.attrs.lang', message: 'is not a language tag' },
    ]);
  });

  it('names the path of a mark that doesn’t fit', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } };
    const text = { type: 'text', text: 'x', marks: [link] };
    const problems = problemsOf(
      article({ type: 'paragraph', attrs: { id: 'para0001' }, content: [text] }),
    );
    expect(problems[0]?.path).toBe('content.1.content.0.marks.0.attrs.href');
  });

  it('names an unknown block', () => {
    expect(problemsOf(article({ type: 'script', attrs: { id: 'para0001' } }))).toEqual([
      { path: 'content.1.type', message: 'is not a known node' },
    ]);
  });

  it('refuses an id that is used twice', () => {
    expect(problemsOf(article(paragraph('para0001'), paragraph('para0001')))).toEqual([
      { path: 'content.2.attrs.id', message: 'is used twice' },
    ]);
  });

  it('refuses content in the wrong place', () => {
    expect(problemsOf({ type: 'doc', content: [paragraph('para0001')] })[0]?.path).toBe('content');
  });

  it('refuses a node that is not an article', () => {
    expect(problemsOf(paragraph('para0001', 'One'))[0]?.message).toBe('is not an article');
  });

  it('reports at most twenty problems', () => {
    const wrong = Array.from({ length: 30 }, () => paragraph('x'));
    expect(problemsOf(article(...wrong))).toHaveLength(20);
  });

  it.each([null, undefined, 1, 'text', [], {}, { type: 1 }, { type: 'doc', extra: 1 }])(
    'refuses %j',
    (input) => {
      expect(problemsOf(input).length).toBeGreaterThan(0);
    },
  );
});

describe('passGate', () => {
  function nested(levels: number): unknown {
    let value: unknown = 'x';
    for (let level = 0; level < levels; level += 1) value = [value];
    return value;
  }

  it('refuses 100,000 levels without recursing itself', () => {
    const gated = passGate(nested(100_000));
    expect(!gated.ok && gated.refusal.kind).toBe('invalid');
  });

  it('refuses more bytes than a document may have', () => {
    const gated = passGate({ text: 'x'.repeat(DOCUMENT_LIMITS.bytes) });
    expect(!gated.ok && gated.refusal.kind).toBe('too-large');
  });

  it('refuses more parts than a document may have', () => {
    const gated = passGate(Array.from({ length: DOCUMENT_LIMITS.nodes * 12 + 1 }, () => 0));
    expect(!gated.ok && gated.refusal.kind).toBe('too-large');
  });

  it.each([
    ['a NUL', { deep: [{ text: 'a\0b' }] }, 'deep.0.text'],
    ['a lone surrogate', { deep: [{ text: 'a\ud800' }] }, 'deep.0.text'],
    ['a NUL in a name', { deep: { 'a\0': 1 } }, 'deep'],
  ])('refuses %s with its path', (_what, input, path) => {
    const gated = passGate(input);
    expect(!gated.ok && gated.refusal.kind === 'invalid' && gated.refusal.problems[0]?.path).toBe(
      path,
    );
  });

  it('lets whole surrogate pairs pass', () => {
    expect(passGate({ text: '𠮷野家' }).ok).toBe(true);
  });
});
