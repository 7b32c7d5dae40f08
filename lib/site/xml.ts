/** A piece of XML: made by `element` or `escaped`, never by hand. */
export type Xml = { xml: string };

/** An element with its attributes and children; strings are escaped. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (Xml | string)[]
): Xml {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`),
  ];
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml));
  const tag = start.join(' ');
  return { xml: children.length === 0 ? `<${tag}/>` : `<${tag}>${inner.join('')}</${name}>` };
}

/** A whole XML document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

// XML 1.0 has no way to write these, not even as entities.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
