import { lookUp } from '../../look-up';
import type { LineTraits } from '../source/line';
import type { Sheet } from '../source/sheet';
import { addAsides, newParagraph, newTables, type OpenParagraph, traitsOf } from './paragraphs';
import { hrefOf, readParagraphProperty, readRunProperty, turnField } from './properties';
import type { Style } from './styles';
import { readXml, type XmlAttributes } from './xml';

/** What reading a part of a Word file needs to know of the rest. */
export type Surroundings = {
  sheet: Sheet;
  styleOf: (id: string) => Style;
  listOf: (id: string, level: string) => string;
  /** Where a link leads, by its id in this part. */
  addressOf: (id: string) => string | null;
  addPicture: (id: string, alt: string) => void;
  /** What stands for a reference to a note. */
  referenceTo: (kind: 'footnote' | 'endnote', id: string) => string;
};

/** What frames the lines of a part: what stands before each, and what is said of all. */
export type Frame = {
  traits?: () => LineTraits;
  /** Asked when an element begins that may hold paragraphs, such as a note; false skips it. */
  begins?: (name: string, attributes: XmlAttributes) => boolean;
  /** What the next line begins with. */
  lead?: () => string;
};

/** How the run that is read looks. */
export type RunLook = {
  emphasis?: boolean;
  strong?: boolean;
  raised?: boolean;
  isHidden?: boolean;
  isStruck?: boolean;
};

export type Field = { instruction: string; isResult: boolean };

type State = {
  around: Surroundings;
  frame: Frame;
  tables: ReturnType<typeof newTables>;
  /** The paragraph that is read; more than one inside a text box. */
  paragraphs: OpenParagraph[];
  links: (string | null)[];
  fields: Field[];
  path: string[];
  skipping: number;
  deleted: number;
  inserted: number;
  look: RunLook;
  alt: string;
};

const SKIPPED = new Set([
  'mc:Fallback', 'w:pPrChange', 'w:rPrChange', 'w:sectPr', 'w:sdtPr', 'w:tblPr', 'w:trPr', 'w:tcPr',
  'w:tblGrid', 'w:rubyPr', 'w:rt', 'w:numberingChange', 'w:tblPrEx',
]); // biome-ignore format: a list reads better as a block

const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);

/**
 * Reads a part of a Word file, such as its main text, into lines. Text boxes, tables, tracked
 * changes, fields and formulas are read as far as they have words, and say so at their lines.
 */
export function readStory(xml: string, around: Surroundings, frame: Frame = {}): void {
  const state: State = {
    around,
    frame,
    tables: newTables(around.sheet),
    paragraphs: [],
    links: [],
    fields: [],
    path: [],
    skipping: 0,
    deleted: 0,
    inserted: 0,
    look: {},
    alt: '',
  };
  readXml(xml, {
    open(name, attributes) {
      state.path.push(name);
      const isOut =
        state.skipping > 0 || SKIPPED.has(name) || frame.begins?.(name, attributes) === false;
      if (isOut) state.skipping += 1;
      else openElement(state, name, attributes);
    },
    close(name) {
      state.path.pop();
      if (state.skipping > 0) state.skipping -= 1;
      else closeElement(state, name);
    },
    text(text) {
      if (state.skipping === 0) readText(state, text);
    },
  });
}

function openElement(state: State, name: string, attributes: XmlAttributes): void {
  const { path, around } = state;
  const paragraph = state.paragraphs.at(-1);
  if (DELETED.has(name)) state.deleted += 1;
  if (INSERTED.has(name)) state.inserted += 1;
  const isInRun = path.at(-2) === 'w:rPr' && path.at(-3) === 'w:r';
  const isOwn = path.at(-2) === 'w:pPr' || path.at(-2) === 'w:numPr';
  if (isInRun) readRunProperty(state.look, name, attributes, around, paragraph);
  else if (isOwn && paragraph) readParagraphProperty(paragraph, name, attributes, around);
  else if (!path.includes('w:pPr')) lookUp(OPENED, name)?.(state, attributes, paragraph);
}

type Opened = (state: State, attributes: XmlAttributes, paragraph?: OpenParagraph) => void;

const OPENED: Record<string, Opened> = {
  'w:p': ({ paragraphs }) => paragraphs.push(newParagraph()),
  'w:tbl': ({ tables }) => tables.begin(),
  'w:tr': ({ tables }) => tables.beginRow(),
  'w:tc': ({ tables }) => tables.beginCell(),
  'w:r': (state) => {
    state.look = {};
  },
  'w:hyperlink': ({ links, around }, attributes) =>
    links.push(around.addressOf(attributes['r:id'] ?? '')),
  'w:fldSimple': ({ fields }, attributes) =>
    fields.push({ instruction: attributes['w:instr'] ?? '', isResult: true }),
  'w:fldChar': ({ fields }, attributes) => turnField(fields, attributes['w:fldCharType']),
  'wp:docPr': (state, { descr, title }) => {
    state.alt = descr || title || '';
  },
  'v:shape': (state, { alt }) => {
    state.alt = alt ?? '';
  },
  'a:blip': ({ alt }, attributes, paragraph) => {
    const id = attributes['r:embed'] || attributes['r:link'];
    if (id) paragraph?.pictures.push({ id, alt });
  },
  'v:imagedata': ({ alt }, attributes, paragraph) => {
    const id = attributes['r:id'];
    if (id) paragraph?.pictures.push({ id, alt });
  },
  'm:oMath': (_state, _attributes, paragraph) =>
    paragraph?.doubts.add('holds a formula, kept as its letters'),
  'w:tab': (state) => say(state, '\t'),
  'w:br': (state) => say(state, '\n'),
  'w:cr': (state) => say(state, '\n'),
  'w:noBreakHyphen': (state) => say(state, '\u2011'),
  'w:sym': (state, attributes, paragraph) => {
    paragraph?.doubts.add(`holds a character of the font ${attributes['w:font'] ?? ''}`);
    say(state, '\uFFFD');
  },
  'w:footnoteReference': (state, attributes) => refer(state, 'footnote', attributes),
  'w:endnoteReference': (state, attributes) => refer(state, 'endnote', attributes),
};

function refer(state: State, kind: 'footnote' | 'endnote', attributes: XmlAttributes): void {
  state.look.raised = false;
  if (state.deleted === 0) say(state, state.around.referenceTo(kind, attributes['w:id'] ?? ''));
}

function closeElement(state: State, name: string): void {
  if (DELETED.has(name)) state.deleted -= 1;
  if (INSERTED.has(name)) state.inserted -= 1;
  if (name === 'w:p') endParagraph(state);
  if (name === 'w:tr') state.tables.endRow();
  if (name === 'w:tbl') state.tables.end();
  if (name === 'w:hyperlink') state.links.pop();
  if (name === 'w:fldSimple') state.fields.pop();
}

function readText(state: State, text: string): void {
  const name = state.path.at(-1);
  const field = state.fields.at(-1);
  if (name === 'w:t' || name === 'm:t') say(state, text);
  if (name === 'w:delText') say(state, text, true);
  if (name === 'w:instrText' && field) field.instruction += text;
}

function say(state: State, text: string, isDeleted = state.deleted > 0): void {
  const paragraph = state.paragraphs.at(-1);
  if (!paragraph || text === '') return;
  const { emphasis, strong, raised, isHidden, isStruck } = state.look;
  if (isDeleted) paragraph.deleted += text;
  else if (isHidden) paragraph.hidden += text;
  else if (state.fields.every((field) => field.isResult)) {
    const href = state.links.findLast((link) => link !== null) ?? hrefOf(state.fields);
    paragraph.runs.push({ text, emphasis, strong, raised, ...(href && { href }) });
    if (isStruck) paragraph.doubts.add('holds words that are struck out');
    if (state.inserted > 0) paragraph.doubts.add('holds an insertion that was not accepted yet');
  }
}

function endParagraph(state: State): void {
  const { around, frame, tables, paragraphs } = state;
  const paragraph = paragraphs.pop();
  if (!paragraph) return;
  for (const { id, alt } of paragraph.pictures) around.addPicture(id, alt);
  const isInBox = paragraphs.length > 0;
  if (isInBox) paragraph.doubts.add('stood in a text box');
  const hasText = paragraph.runs.some(({ text }) => text.trim() !== '');
  const isInTable = !isInBox && tables.take(paragraph.runs);
  if (hasText && !isInTable) {
    const lead = frame.lead?.() ?? '';
    const traits = { ...traitsOf(paragraph), ...frame.traits?.() };
    around.sheet.add([...(lead ? [{ text: lead }] : []), ...paragraph.runs], traits);
  }
  addAsides(paragraph, around.sheet);
}
