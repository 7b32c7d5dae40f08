import type { OpenParagraph } from './paragraphs';
import type { Field, RunLook, Surroundings } from './story';
import { isOn } from './styles';
import type { XmlAttributes } from './xml';

/** Takes in a property of a paragraph: its style, level, list and direction. */
export function readParagraphProperty(
  paragraph: OpenParagraph,
  name: string,
  attributes: XmlAttributes,
  around: Surroundings,
): void {
  const value = attributes['w:val'] ?? '';
  const { traits } = paragraph;
  if (name === 'w:pStyle') {
    const style = around.styleOf(value);
    if (style.heading !== undefined) traits.heading = style.heading;
    if (style.isCaption) traits.caption = 'style';
    if (style.isQuote) traits.quote = true;
    if (style.list) setList(paragraph, around.listOf(style.list, style.level ?? '0'));
  }
  if (name === 'w:outlineLvl' && Number(value) < 9) traits.heading = Number(value) + 1;
  if (name === 'w:bidi') paragraph.isRightToLeft = isOn(attributes);
  if (name === 'w:ilvl') paragraph.level = value;
  if (name === 'w:numId') setList(paragraph, around.listOf(value, paragraph.level));
}

// What is numbered as a heading is no list; a paragraph may be taken out of the list of its style.
function setList({ traits }: OpenParagraph, format: string): void {
  if (format === 'none' || traits.heading !== undefined) delete traits.list;
  else traits.list = format === 'bullet' ? 'bullet' : 'ordered';
}

/** Takes in a property of a run: emphasis, strong emphasis, raised, hidden, language. */
export function readRunProperty(
  look: RunLook,
  name: string,
  attributes: XmlAttributes,
  around: Surroundings,
  paragraph: OpenParagraph | undefined,
): void {
  if (name === 'w:i') look.emphasis = isOn(attributes);
  if (name === 'w:b') look.strong = isOn(attributes);
  if (name === 'w:vertAlign') look.raised = attributes['w:val'] === 'superscript';
  if (name === 'w:strike' || name === 'w:dstrike') look.isStruck = isOn(attributes);
  if (name === 'w:vanish' || name === 'w:webHidden') look.isHidden = isOn(attributes);
  if (name === 'w:rStyle') {
    const { emphasis, strong, raised } = around.styleOf(attributes['w:val'] ?? '');
    look.emphasis ??= emphasis;
    look.strong ??= strong;
    look.raised ??= raised;
  }
  const lang = attributes['w:bidi'];
  if (name === 'w:lang' && paragraph && lang && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(lang)) {
    paragraph.traits.lang = lang;
  }
}

/** Follows a field through its instruction and its result, which is what is printed. */
export function turnField(fields: Field[], turn: string | undefined): void {
  const field = fields.at(-1);
  if (turn === 'begin') fields.push({ instruction: '', isResult: false });
  if (turn === 'separate' && field) field.isResult = true;
  if (turn === 'end') fields.pop();
}

/** Where a field that is a link leads; null when none is. */
export function hrefOf(fields: readonly Field[]): string | null {
  for (const { instruction } of fields) {
    const target = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(instruction)?.[1];
    if (target) return target;
  }
  return null;
}
