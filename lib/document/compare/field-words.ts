import { lookUp } from '../../look-up';
import { dateInWords } from '../blocks/excerpt/citation';
import type { DocumentNode } from '../define-block';
import { languageName } from '../languages';
import { licenceById } from '../licences';

/** The fields whose names don't say by themselves what the desk calls them. */
const LABELS: Record<string, string> = {
  titleOriginal: 'Original title',
  titleTranslated: 'Translated title',
  lang: 'Language',
  dir: 'Direction of writing',
  outletNote: 'What the outlet is',
  url: 'Address',
  translationKind: 'Kind of translation',
  alt: 'Alternative text',
  sourceUrl: 'Source page',
  licenceTyped: 'Attribution as found',
  changes: 'Changes made',
  focus: 'Focal point',
  start: 'First number',
  stored: 'What was found',
};

const BLOCK_LABELS: Record<string, string> = {
  bulletList: 'List',
  orderedList: 'Numbered list',
  listItem: 'Item',
  passage: 'Translated passage',
  original: 'Original passage',
  unknown: 'Unreadable part',
};

const CHOICES: Record<string, string> = {
  ltr: 'left to right',
  rtl: 'right to left',
  human: 'by a person',
  machine: 'by machine',
  'machine-edited': 'by machine, then edited',
};

/** What the desk calls an attribute, such as “Original title”. */
export function fieldLabel(name: string): string {
  return lookUp(LABELS, name) ?? inWords(name);
}

/** What the desk calls a block, such as “Numbered list”. */
export function blockLabel({ type }: DocumentNode): string {
  return lookUp(BLOCK_LABELS, type) ?? inWords(type);
}

/** The value of an attribute as people read it; empty for none. */
export function valueInWords(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((item) => valueInWords(name, item)).join(', ');
  if (typeof value === 'object') return recordInWords(value as Record<string, unknown>);
  const text = String(value);
  if (name === 'date') return dateInWords(text);
  if (name === 'lang') return languageName(text);
  if (name === 'licence') return licenceById(text)?.label ?? text;
  return lookUp(CHOICES, text) ?? text;
}

// A byline is its name, an image its file; anything else shows all that it holds.
function recordInWords(value: Record<string, unknown>): string {
  if (typeof value.name === 'string' && value.name !== '') return value.name;
  if (typeof value.sha256 === 'string') {
    return `${value.width} × ${value.height} (${value.sha256.slice(0, 8)})`;
  }
  return Object.entries(value)
    .map(([name, part]) => `${inWords(name)} ${partInWords(name, part)}`)
    .join(', ');
}

// Only a crop and a focal point hold numbers: fractions of an image.
function partInWords(name: string, part: unknown): string {
  return typeof part === 'number' ? `${Math.round(part * 100)} %` : valueInWords(name, part);
}

function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
