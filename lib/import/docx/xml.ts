import { lookUp } from '../../look-up';
import { stopReading } from '../source/stop-reading';

/** Attributes of an element by their names with the usual prefixes, such as `w:val`. */
export type XmlAttributes = Record<string, string>;

/** What a reader of XML is told, in order. Names have the usual prefixes, whatever the file's are. */
export type XmlListener = {
  open: (name: string, attributes: XmlAttributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

const DEEPEST = 200;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// Namespaces by how they end: the transitional and the strict form of each differ before that.
const PREFIXES: [RegExp, string][] = [
  [/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/package\/2006\/relationships$/, 'rel'],
  [/drawingml(?:\/2006)?\/main$/, 'a'],
  [/drawingml(?:\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/markup-compatibility\/2006$/, 'mc'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/officeDocument(?:\/2006)?\/math$/, 'm'],
];

const ATTRIBUTE = /\s*([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** Reads XML piece by piece, without a tree; a DTD, an unknown entity or broken XML stops the reading. */
export function readXml(xml: string, listener: XmlListener): void {
  const prefixes = new Map<string, string>();
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) {
      const text = xml.slice(at, tag === -1 ? undefined : tag);
      if (open.length > 0) listener.text(withoutEntities(text));
      if (tag === -1) break;
    }
    const next = readMarkup(xml, tag, listener);
    if (next !== null) at = next;
    else if (xml[tag + 1] === '/') at = readEnd(xml, tag, prefixes, open, listener);
    else at = readStart(xml, tag, prefixes, open, listener);
  }
  if (open.length > 0) broken();
}

// Comments, instructions and marked text; null where an element begins or ends.
function readMarkup(xml: string, at: number, listener: XmlListener): number | null {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = after(xml, ']]>', at);
    listener.text(xml.slice(at + 9, end - 3));
    return end;
  }
  if (!xml.startsWith('<!', at)) return null;
  return stopReading('The file declares a document type of its own; no Word file does.');
}

function readEnd(
  xml: string,
  at: number,
  prefixes: ReadonlyMap<string, string>,
  open: string[],
  listener: XmlListener,
): number {
  const end = after(xml, '>', at);
  const name = open.pop();
  if (name === undefined || named(xml.slice(at + 2, end - 1).trim(), prefixes) !== name) broken();
  listener.close(name);
  return end;
}

function readStart(
  xml: string,
  at: number,
  prefixes: Map<string, string>,
  open: string[],
  listener: XmlListener,
): number {
  const nameEnd = endOfName(xml, at + 1);
  const printed: [string, string][] = [];
  ATTRIBUTE.lastIndex = nameEnd;
  let end = nameEnd;
  for (let match = ATTRIBUTE.exec(xml); match; match = ATTRIBUTE.exec(xml)) {
    const [, name = '', double, single] = match;
    const value = withoutEntities(double ?? single ?? '');
    if (name === 'xmlns') prefixes.set('', prefixOf(value));
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), prefixOf(value));
    else printed.push([name, value]);
    end = ATTRIBUTE.lastIndex;
  }
  while (/\s/.test(xml[end] ?? '')) end += 1;
  const isEmpty = xml[end] === '/';
  if (xml[isEmpty ? end + 1 : end] !== '>') broken();
  const name = named(xml.slice(at + 1, nameEnd), prefixes);
  const attributes = Object.fromEntries(
    printed.map(([each, value]) => [each.includes(':') ? named(each, prefixes) : each, value]),
  );
  listener.open(name, attributes);
  if (isEmpty) listener.close(name);
  else if (open.push(name) > DEEPEST) stopReading('The file is nested too deeply.');
  return end + (isEmpty ? 2 : 1);
}

function endOfName(xml: string, at: number): number {
  let end = at;
  while (end < xml.length && !' \t\r\n/>'.includes(xml[end] ?? ' ')) end += 1;
  return end === at ? broken() : end;
}

function prefixOf(namespace: string): string {
  return PREFIXES.find(([pattern]) => pattern.test(namespace))?.[1] ?? '?';
}

function named(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = prefixes.get(name.slice(0, Math.max(0, colon)));
  const known = prefix === '?' || prefix === undefined ? name.slice(0, Math.max(0, colon)) : prefix;
  return known ? `${known}:${name.slice(colon + 1)}` : name;
}

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end === -1 ? broken() : end + mark.length;
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,32}));/gi,
    (_all, ten, sixteen, name) => {
      if (name)
        return (
          lookUp(ENTITIES, name) ?? stopReading('The file uses an entity that it may not use.')
        );
      const code = ten ? Number(ten) : Number.parseInt(sixteen, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}

function broken(): never {
  return stopReading('The file is damaged: its XML is broken.');
}
