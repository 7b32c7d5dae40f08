import { readXml, type XmlAttributes } from './xml';

/** What a style says of the text set in it. */
export type Style = {
  /** The level of a heading; 0 is the title of the whole file. */
  heading?: number;
  isCaption?: boolean;
  isQuote?: boolean;
  /** The numbering that its paragraphs are in, and the level there. */
  list?: string;
  level?: string;
  emphasis?: boolean;
  strong?: boolean;
  raised?: boolean;
};

type Read = Style & { basedOn?: string };

/** The styles of a Word file by id, what they inherit included. */
export function readStyles(xml: string | null): Map<string, Style> {
  const read = new Map<string, Read>();
  let style: Read | null = null;
  if (xml !== null) {
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'w:style') {
          style = {};
          read.set(attributes['w:styleId'] ?? '', style);
        } else if (style) readProperty(style, name, attributes);
      },
      close: (name) => {
        if (name === 'w:style') style = null;
      },
      text: () => {},
    });
  }
  return new Map([...read.keys()].map((id) => [id, inherited(id, read)]));
}

function readProperty(style: Read, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:basedOn') style.basedOn = value;
  if (name === 'w:i') style.emphasis = isOn(attributes);
  if (name === 'w:b') style.strong = isOn(attributes);
  if (name === 'w:vertAlign') style.raised = value === 'superscript';
  if (name === 'w:numId') style.list = value;
  if (name === 'w:ilvl') style.level = value;
  if (name === 'w:outlineLvl' && Number(value) < 9) style.heading ??= Number(value) + 1;
  if (name === 'w:name') {
    // The names of Word's own styles are English in every language of Word.
    const level = /^heading ([1-9])$/i.exec(value)?.[1];
    if (level) style.heading = Number(level);
    if (/^title$/i.test(value)) style.heading = 0;
    if (/^caption$/i.test(value)) style.isCaption = true;
    if (/^(?:intense )?quote$/i.test(value)) style.isQuote = true;
  }
}

function inherited(id: string, read: ReadonlyMap<string, Read>): Style {
  const chain: Read[] = [];
  for (let next = read.get(id); next && !chain.includes(next) && chain.length < 20; ) {
    chain.unshift(next);
    next = next.basedOn === undefined ? undefined : read.get(next.basedOn);
  }
  const { basedOn: _basedOn, ...style } = Object.assign({}, ...chain) as Read;
  return style;
}

/** Whether a property that is on or off is on. */
export function isOn(attributes: XmlAttributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '');
}

/** The kind of list of each level of each numbering of a Word file. */
export function readNumbering(xml: string | null): (id: string, level: string) => string {
  const formats = new Map<string, string>();
  const abstractOf = new Map<string, string>();
  let outer = '';
  let level = '';
  if (xml !== null) {
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'w:abstractNum') outer = attributes['w:abstractNumId'] ?? '';
        if (name === 'w:num') outer = attributes['w:numId'] ?? '';
        if (name === 'w:lvl') level = attributes['w:ilvl'] ?? '';
        if (name === 'w:numFmt') formats.set(`${outer} ${level}`, attributes['w:val'] ?? '');
        if (name === 'w:abstractNumId') abstractOf.set(outer, attributes['w:val'] ?? '');
      },
      close: () => {},
      text: () => {},
    });
  }
  return (id, wanted) => formats.get(`${abstractOf.get(id)} ${wanted}`) ?? 'none';
}
