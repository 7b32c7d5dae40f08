import { type Zippable, zipSync } from 'fflate';

/** Word files for tests, written as Word writes them. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What a Word file holds; everything is XML as it stands in the part, without the root. */
export type WordFile = {
  body: string;
  endnotes?: string[];
  footnotes?: string[];
  comments?: string;
  header?: string;
  styles?: string;
  numbering?: string;
  /** Links and pictures by their ids. */
  links?: Record<string, string>;
  pictures?: Record<string, Uint8Array>;
};

/** A paragraph of one run, in a style if one is named; `properties` is XML of the paragraph. */
export function wordParagraph(text: string, style = '', properties = ''): string {
  const styled = style && `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${properties}</w:pPr>${wordRun(text)}</w:p>`;
}

/** A run of text; `properties` is XML such as `<w:i/>`. */
export function wordRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A reference to an endnote, counted from 1. */
export function endnoteReference(number: number): string {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:endnoteReference w:id="${number + 1}"/></w:r>`;
}

/** A picture that is in the file under this id. */
export function wordPicture(id: string, alt = ''): string {
  return `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="${escaped(alt)}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip r:embed="${id}"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

/** The text as XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLES = `
  <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
  <w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>`;

/** The bytes of a Word file. */
export function wordFile(file: WordFile): Uint8Array {
  const { links = {}, pictures = {} } = file;
  const relations = [
    relation('styles', 'styles', 'styles.xml'),
    relation('numbering', 'numbering', 'numbering.xml'),
    relation('endnotes', 'endnotes', 'endnotes.xml'),
    relation('footnotes', 'footnotes', 'footnotes.xml'),
    relation('comments', 'comments', 'comments.xml'),
    relation('header', 'header', 'header1.xml'),
    ...Object.entries(links).map(([id, href]) => relation(id, 'hyperlink', escaped(href), true)),
    ...Object.keys(pictures).map((id) => relation(id, 'image', `media/${id}.png`)),
  ];
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([relation('main', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': part('document', `<w:body>${file.body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(relations),
    'word/_rels/endnotes.xml.rels': relationships(relations),
    'word/styles.xml': part('styles', file.styles ?? STYLES),
    'word/numbering.xml': part('numbering', file.numbering ?? ''),
    'word/endnotes.xml': part('endnotes', notes('endnote', file.endnotes ?? [])),
    'word/footnotes.xml': part('footnotes', notes('footnote', file.footnotes ?? [])),
    'word/comments.xml': part('comments', file.comments ?? ''),
    'word/header1.xml': part('hdr', file.header ?? ''),
  };
  const zippable: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) zippable[name] = new TextEncoder().encode(xml);
  for (const [id, bytes] of Object.entries(pictures)) zippable[`word/media/${id}.png`] = bytes;
  return zipSync(zippable, { mtime: new Date('2026-01-01') });
}

function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${root}>`;
}

function relation(id: string, type: string, target: string, isExternal = false): string {
  const mode = isExternal ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode}/>`;
}

function relationships(relations: string[]): string {
  return `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`;
}

// Word keeps the first two for the lines that it draws between text and notes.
function notes(kind: 'endnote' | 'footnote', paragraphs: string[]): string {
  const separator = `<w:${kind} w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>`;
  const all = paragraphs.map(
    (content, index) => `<w:${kind} w:id="${index + 2}">${content}</w:${kind}>`,
  );
  return [separator, ...all].join('');
}
