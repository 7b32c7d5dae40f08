import { beginsWithUrl, readUrl } from '../../citation';
import { readAttribution } from './attribution';
import type { Placed } from './boundaries';
import { doubtful, ignored, type Mark, used } from './mark';
import type { Field, FieldName } from './pieces';
import type { ImportedImage } from './reading';

export type ImageBlock = { image: ImportedImage | null; marks: Mark[] };

type Draft = ImportedImage & { licencePrinted: string | null; awaited: FieldName | null };

const PART: Record<FieldName, string> = {
  caption: 'image caption',
  source: 'image source',
  attribution: 'image attribution',
  licence: 'image licence',
};

/** Reads the image block: labelled lines, and lines whose label is missing by what they are. */
export function readImageBlock(placed: readonly Placed[]): ImageBlock {
  const items = placed.filter((item) => item.role === 'image');
  if (items.length === 0) return { image: null, marks: [] };
  const draft: Draft = {
    caption: null,
    sourceUrl: null,
    attribution: null,
    licence: null,
    licencePrinted: null,
    awaited: null,
  };
  const marks = items.flatMap((item) => readItem(item, draft));
  const printed = [draft.attribution, draft.licencePrinted].filter(Boolean).join(', ');
  const { caption, sourceUrl } = draft;
  const licence = readAttribution(printed).licence;
  if (!caption && !sourceUrl && !printed) {
    return {
      image: null,
      marks: marks.map((mark) => ({
        ...mark,
        reason: mark.reason ?? 'an image block without an image',
      })),
    };
  }
  const image = { caption, sourceUrl, attribution: printed || null, licence };
  return { image, marks: licence ? marks : marks.map(withoutLicence) };
}

function withoutLicence(mark: Mark): Mark {
  const isHere = mark.part === PART.licence || mark.part === PART.attribution;
  if (!isHere || mark.verdict !== 'used') return mark;
  return { ...mark, verdict: 'doubtful', reason: 'no licence of the list was recognised' };
}

function readItem({ piece, doubt }: Placed, draft: Draft): Mark[] {
  const { paragraph } = piece;
  if (piece.kind === 'image-heading' || piece.kind === 'field') {
    if (piece.fields.length === 0)
      return [ignored(paragraph, null, 'the heading of the image block')];
    return piece.fields.map((field) => {
      const taken = take(field.label, field.value, draft);
      return {
        ...markOf(paragraph, taken),
        said: `image information ${field.printed} ${taken.said}`,
      };
    });
  }
  const field: Field = {
    label: labelOf(paragraph.text, draft),
    printed: '',
    value: paragraph.text,
  };
  const isContinued = draft.awaited === null && field.label === 'caption' && draft.caption !== null;
  const taken = isContinued
    ? continueCaption(field.value, draft)
    : take(field.label, field.value, draft);
  const reason =
    draft.awaited === null && !isContinued ? `the label “${field.label}” is missing` : null;
  draft.awaited = null;
  const reasons = [taken.doubt, doubt, reason].filter(Boolean).join('; ');
  return [{ ...markOf(paragraph, { ...taken, doubt: reasons || null }), said: taken.said }];
}

function labelOf(text: string, draft: Draft): FieldName {
  if (draft.awaited) return draft.awaited;
  if (beginsWithUrl(text)) return 'source';
  return readAttribution(text).licencePrinted !== null ? 'attribution' : 'caption';
}

type Taken = { part: string; doubt: string | null; repair: string | null; said: string };

function markOf(paragraph: Mark['paragraph'], { part, doubt, repair }: Taken): Mark {
  return doubt === null ? used(paragraph, part, repair) : doubtful(paragraph, part, doubt);
}

function continueCaption(value: string, draft: Draft): Taken {
  draft.caption = `${draft.caption} ${value}`;
  return { part: PART.caption, doubt: null, repair: null, said: '' };
}

function take(label: FieldName, value: string, draft: Draft): Taken {
  const taken: Taken = { part: PART[label], doubt: null, repair: null, said: '' };
  if (value === '') {
    draft.awaited = label;
    return taken;
  }
  draft.awaited = null;
  if (label === 'source') return takeSource(value, draft, taken);
  const field = label === 'licence' ? 'licencePrinted' : label;
  if (draft[field] !== null) return { ...taken, doubt: 'is given twice: the first is kept' };
  draft[field] = value;
  return taken;
}

function takeSource(value: string, draft: Draft, taken: Taken): Taken {
  const address = readUrl(value);
  if (draft.sourceUrl !== null) return { ...taken, doubt: 'is given twice: the first is kept' };
  if (!address) return { ...taken, doubt: 'holds no address' };
  draft.sourceUrl = address.url;
  const extra = [address.before, address.after]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ');
  const doubt = [address.doubt, extra && `“${extra}” beside the address was left out`];
  return {
    ...taken,
    doubt: doubt.filter(Boolean).join('; ') || null,
    repair: address.repair,
    said: address.printed,
  };
}
