import { beginsWithUrl } from '../../citation';
import { readAttribution } from './attribution';
import { dealt, isDealt } from './dealing';
import { traitsOf } from './lines';
import { isTitleCase, type Outlook, outlookOf } from './outlook';
import type { Piece } from './pieces';

export type Role =
  | 'front'
  | 'citation'
  | 'passage'
  | 'note'
  | 'image'
  | 'picture'
  | 'furniture'
  | 'leftover';

/** A piece with the part of an article it plays; `doubt` says why that is not certain. */
export type Placed = { piece: Piece; role: Role; doubt: string | null };

type Block = { caption: boolean; source: boolean; attribution: boolean; awaits: boolean };

type State = {
  phase: 'front' | 'excerpts' | 'notes' | 'image';
  isSeparated: boolean;
  /** Whether a line set as a headline was met. */
  hasHeadline: boolean;
  hasCitation: boolean;
  hasPassage: boolean;
  hasImage: boolean;
  /** The text of the last note, to tell whether it goes on. */
  note: string;
  block: Block;
};

type Step = { role: Role; doubt?: string; phase?: State['phase']; begins?: boolean };

/**
 * Deals the pieces out to articles by their order: front, excerpts, notes, image block, next front.
 * Pictures and real notes, whose order says little, are dealt back afterwards.
 */
export function articlesIn(all: readonly Piece[]): Placed[][] {
  const pieces = all.filter((piece) => !isDealt(piece));
  const outlook = outlookOf(pieces);
  const articles: Placed[][] = [[]];
  let state = freshState();
  pieces.forEach((piece, index) => {
    const step = stepFor(piece, index, state, outlook);
    if (step.begins) {
      articles.push([]);
      state = freshState();
    }
    articles.at(-1)?.push({ piece, role: step.role, doubt: step.doubt ?? null });
    advance(state, piece, step);
  });
  return dealt(
    articles.filter((article) => article.length > 0),
    all,
  );
}

function freshState(): State {
  return {
    phase: 'front',
    isSeparated: false,
    hasHeadline: false,
    hasCitation: false,
    hasPassage: false,
    hasImage: false,
    note: '',
    block: { caption: false, source: false, attribution: false, awaits: false },
  };
}

function advance(state: State, piece: Piece, step: Step): void {
  state.phase = step.phase ?? state.phase;
  if (isSetAsHeadline(piece)) state.hasHeadline = true;
  if (step.role !== 'furniture') state.isSeparated = false;
  if (piece.kind === 'separator') state.isSeparated = true;
  if (step.role === 'citation') {
    state.hasCitation = true;
    state.hasPassage = piece.kind === 'citation' && piece.citation.passage !== '';
  }
  if (step.role === 'passage') state.hasPassage = true;
  if (step.role === 'note') state.note = piece.paragraph.text;
  if (step.role === 'image') see(state, piece);
}

function see(state: State, piece: Piece): void {
  state.hasImage = true;
  const { block } = state;
  if (piece.kind === 'image-heading' || piece.kind === 'field') {
    for (const { label } of piece.fields) block[label === 'licence' ? 'attribution' : label] = true;
    block.awaits = piece.fields.at(-1)?.value === '';
    return;
  }
  block.awaits = false;
  if (beginsWithUrl(piece.paragraph.text)) block.source = true;
  else if (isAttribution(piece.paragraph.text)) block.attribution = true;
  else block.caption = true;
}

function stepFor(piece: Piece, index: number, state: State, outlook: Outlook): Step {
  switch (piece.kind) {
    case 'separator':
    case 'heading':
      return { role: 'furniture' };
    case 'image-heading':
      return { role: 'image', phase: 'image' };
    case 'field':
      if (state.phase === 'image' || outlook.isFieldRun(index))
        return { role: 'image', phase: 'image' };
      return stepForText(piece, index, state, outlook);
    case 'citation':
      if (state.phase === 'notes' && isUnfinished(state.note)) return { role: 'note' };
      return { role: 'citation', phase: 'excerpts' };
    case 'note':
      return { role: 'note', phase: 'notes' };
    case 'picture':
    case 'text':
      return stepForText(piece, index, state, outlook);
  }
}

function stepForText(piece: Piece, index: number, state: State, outlook: Outlook): Step {
  if (traitsOf(piece.paragraph).heading === 0) {
    return { role: 'leftover', doubt: 'a heading that stands over several articles' };
  }
  if (isSetAsHeadline(piece) && (state.phase !== 'front' || state.hasHeadline)) return begin();
  const isNext = state.isSeparated && state.phase !== 'front' && outlook.articleFollows(index, 2);
  if (isNext) return begin();
  if (state.phase === 'front') return { role: 'front' };
  if (state.phase === 'excerpts') return afterPassage(piece, index, state, outlook);
  if (state.phase === 'notes') return afterNote(piece, index, state, outlook);
  return afterImage(piece, index, state, outlook);
}

// Where a file sets headlines as such, they begin articles and nothing else does so more surely.
function isSetAsHeadline(piece: Piece): boolean {
  return piece.kind === 'text' && traitsOf(piece.paragraph).heading === 1;
}

function begin(doubt?: string): Step {
  return { role: 'front', phase: 'front', begins: true, ...(doubt && { doubt }) };
}

// Without notes and image block only the shape of what follows tells a headline from a passage.
function afterPassage(piece: Piece, index: number, state: State, outlook: Outlook): Step {
  if (!state.hasPassage || !outlook.looksLikeHeadline(index)) return { role: 'passage' };
  if (state.hasImage && outlook.articleFollows(index, 2)) return begin();
  const isFront = outlook.articleFollows(index, 3) && outlook.looksLikeFront(index);
  if (!isFront || !isTitleCase(piece.paragraph.text)) return { role: 'passage' };
  return begin(
    'taken as the headline of a new article: the one before has no notes and no image block',
  );
}

function afterNote(piece: Piece, index: number, state: State, outlook: Outlook): Step {
  const { text } = piece.paragraph;
  const goesOn = isUnfinished(state.note) || /^\p{Ll}/u.test(text) || beginsWithUrl(text);
  if (goesOn) return { role: 'note' };
  if (outlook.articleFollows(index, 2)) {
    if (outlook.looksLikeHeadline(index)) return begin();
    if (outlook.headlineLater(index)) {
      return { role: 'note', doubt: 'taken as the second paragraph of the note before' };
    }
    return begin('taken as the headline of a new article');
  }
  return { role: 'note', doubt: 'taken as the second paragraph of the note before' };
}

function afterImage(piece: Piece, index: number, state: State, outlook: Outlook): Step {
  const { text } = piece.paragraph;
  const { block } = state;
  if (block.awaits || outlook.isBetweenFields(index)) return { role: 'image' };
  if (beginsWithUrl(text) && !block.source) return { role: 'image' };
  if (isAttribution(text) && !block.attribution) return { role: 'image' };
  const isEmpty = !block.source && !block.attribution;
  if (!block.caption && isEmpty)
    return { role: 'image', doubt: 'taken as the caption of the image' };
  if (outlook.articleFollows(index, 1)) return begin();
  return { role: 'leftover', doubt: 'stands after the image block and is in no article' };
}

function isAttribution(text: string): boolean {
  return text.length <= 160 && readAttribution(text).licencePrinted !== null;
}

function isUnfinished(note: string): boolean {
  return /[:,;(“–—-]$|\b(?:see|and|in|of|the)$/i.test(note);
}
