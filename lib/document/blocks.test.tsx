import { getSchema } from '@tiptap/core';
import { DOMParser, DOMSerializer, type Schema } from '@tiptap/pm/model';
import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BLOCKS, blockByName } from './blocks';
import type { BlockDefinition, DocumentNode, RenderContext } from './define-block';
import { blockExtensions } from './extensions';
import { renderNodes } from './render';
import { schema } from './schema';
import { printedLines } from './text';
import { parseDocument } from './validate';

const editorSchema: Schema = getSchema(blockExtensions());
const { window } = new JSDOM('');

const context: RenderContext = {
  noteLabel: () => '1',
  picture: ({ sha256 }) => ({ src: `/media/${sha256}`, sources: [] }),
};

function paragraphOf(...content: DocumentNode[]): DocumentNode {
  return { type: 'paragraph', attrs: { id: 'wrap0001' }, content };
}

function excerptOf(...content: DocumentNode[]): DocumentNode {
  return { type: 'excerpt', attrs: { id: 'wrap0002' }, content };
}

function passageOf(text: string): DocumentNode {
  return { type: 'passage', content: [paragraphOf({ type: 'text', text })] };
}

/** Where the parts that can't stand at the top of an article do stand. */
const HOMES: Record<string, (part: DocumentNode) => DocumentNode> = {
  listItem: (item) => ({ type: 'bulletList', attrs: { id: 'wrap0002' }, content: [item] }),
  passage: (passage) => excerptOf(passage),
  original: (original) => excerptOf(passageOf('The passage.'), original),
};

function articleWith(block: BlockDefinition, node: DocumentNode): DocumentNode {
  if (node.type === 'doc') return node;
  const isInline = node.type === 'text' || block.group === 'inline';
  const home = isInline ? paragraphOf : (HOMES[block.name] ?? ((itself: DocumentNode) => itself));
  const headline =
    node.type === 'headline' ? node : { type: 'headline', attrs: { id: 'wrap0000' } };
  const body = node.type === 'headline' ? paragraphOf() : home(node);
  return { type: 'doc', content: [headline, body] };
}

function accepted(article: DocumentNode): DocumentNode {
  const parsed = parseDocument(article);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

function texts(node: DocumentNode): string[] {
  return node.text ? [node.text] : (node.content ?? []).flatMap(texts);
}

function overTheClipboard(article: DocumentNode): DocumentNode {
  const holder = window.document.createElement('div');
  const node = editorSchema.nodeFromJSON(article);
  const serializer = DOMSerializer.fromSchema(editorSchema);
  holder.append(serializer.serializeFragment(node.content, { document: window.document }));
  const carried = window.document.createElement('div');
  carried.innerHTML = holder.innerHTML;
  return DOMParser.fromSchema(editorSchema).parse(carried).toJSON();
}

describe.each(BLOCKS.map((block) => [block.name, block] as const))('%s', (_name, block) => {
  it('has samples to be accepted and to be refused', () => {
    expect(block.samples.length).toBeGreaterThan(0);
    expect(block.refused.length).toBeGreaterThan(0);
    expect(blockByName(block.name)).toBe(block);
  });

  it.each(block.samples.map((node, index) => [index, node] as const))(
    'sample %i is accepted in an article, and stays the same when read again',
    (_index, sample) => {
      const article = accepted(articleWith(block, sample));
      expect(accepted(article)).toEqual(article);
      expect(schema.nodeFromJSON(article).toJSON()).toEqual(article);
    },
  );

  it.each(block.refused.map((node, index) => [index, node] as const))(
    'refused sample %i is refused with a path',
    (_index, sample) => {
      const parsed = parseDocument(articleWith(block, sample));
      expect(parsed.ok).toBe(false);
      expect(!parsed.ok && parsed.refusal.kind).toBe('invalid');
    },
  );

  it.each(block.samples.map((node, index) => [index, node] as const))(
    'sample %i renders as well-formed XML with all its words',
    (_index, sample) => {
      const markup = renderToStaticMarkup(<div>{renderNodes([sample], context)}</div>);
      expect(markup).toMatch(/^<div>/);
      const parser = new window.DOMParser();
      const parsed = parser.parseFromString(markup, 'application/xhtml+xml');
      expect(parsed.getElementsByTagName('parsererror').length).toBe(0);
      if (block.group === 'inline') return;
      for (const text of texts(sample)) expect(parsed.documentElement.textContent).toContain(text);
    },
  );

  it.each(block.samples.map((node, index) => [index, node] as const))(
    'sample %i counts every word of it as printed',
    (_index, sample) => {
      const lines = printedLines(accepted(articleWith(block, sample))).join('\n');
      expect(lines).not.toBe('');
      for (const text of texts(sample)) expect(lines).toContain(text);
    },
  );

  it.each(block.samples.map((node, index) => [index, node] as const))(
    'sample %i survives copy and paste with every attribute',
    (_index, sample) => {
      const article = accepted(articleWith(block, sample));
      expect(overTheClipboard(article).content).toEqual(article.content);
    },
  );
});

describe('the editor’s schema', () => {
  it('is the schema of the validator', () => {
    const outline = (of: Schema) =>
      Object.values(of.nodes).map((type) => [
        type.name,
        type.spec.content,
        type.spec.marks,
        type.isAtom,
        Object.keys(type.spec.attrs ?? {}),
      ]);
    expect(outline(editorSchema)).toEqual(outline(schema));
    expect(Object.keys(editorSchema.marks)).toEqual(Object.keys(schema.marks));
    expect(editorSchema.topNodeType.name).toBe('doc');
  });
});

function pasted(html: string): DocumentNode[] {
  const holder = window.document.createElement('div');
  holder.innerHTML = html;
  return DOMParser.fromSchema(editorSchema).parseSlice(holder).content.toJSON();
}

describe('the HTML of other programs', () => {
  it('gives headings, lists, emphasis and links, and drops the rest', () => {
    const content = pasted(
      '<h1 style="color:red">What the lease says</h1><p lang="es" class="x">El <i>puerto</i> y <b>la</b> ' +
        '<a href="https://port.example/" onclick="x()">lonja</a></p><ol start="3"><li>Uno</li></ol>' +
        '<table><tr><td>Cell</td></tr></table><img src="x"><script>alert(1)</script>',
    );
    expect(content.map((block) => block.type)).toEqual([
      'heading',
      'paragraph',
      'orderedList',
      'paragraph',
    ]);
    expect(content[1]?.attrs?.lang).toBe('es');
    expect(content[2]?.attrs?.start).toBe(3);
    expect(JSON.stringify(content)).not.toMatch(/onclick|alert|color/);
  });

  it.each(['javascript:alert(1)', '//evil.example/', 'data:text/html,x', 'ftp://port.example/'])(
    'loses the link %s and keeps its words',
    (href) => {
      const content = JSON.stringify(pasted(`<p>Read <a href="${href}">this</a></p>`));
      expect(content).not.toContain('link');
      expect(content).toContain('this');
    },
  );

  it('never reads a bare span, section or figure as a block of ours', () => {
    const content = JSON.stringify(
      pasted('<section><p>One <span>two</span></p><figure>three</figure></section>'),
    );
    expect(content).not.toMatch(/"(note|excerpt|passage|figure)"/);
  });

  it('replaces attributes that don’t fit by their defaults', () => {
    const attributes = JSON.stringify({ id: '../', lang: 'Klingon tongue', dir: 'rtl', x: 1 });
    const paragraph = pasted(
      `<p data-block="paragraph" data-attributes='${attributes}'>One</p>`,
    )[0];
    expect(paragraph?.attrs).toEqual({ id: null, lang: '', dir: 'rtl' });
  });
});
