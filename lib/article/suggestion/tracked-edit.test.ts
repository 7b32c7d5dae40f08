import { describe, expect, it } from 'vitest';
import type { ArticleDocument, DocumentMark } from '../../document';
import type { Actor } from '../../people';
import type { ArticleFacts } from '../policy';
import { suggestionOutcome } from './suggestion-outcome';
import { judgeEdit } from './tracked-edit';

const AUTHOR = 'a0000000-0000-7000-8000-00000000000a';
const EDITOR = 'b0000000-0000-7000-8000-00000000000b';
const OTHER = 'c0000000-0000-7000-8000-00000000000c';

function actor(id: string, personId: string | null = null): Actor {
  return { id, role: 'editor', name: 'Somebody', personId } as Actor;
}

type Words = string | [string, 'insertion' | 'deletion', string];

function text(...words: Words[]): ArticleDocument {
  const content = words.map((part) => {
    if (typeof part === 'string') return { type: 'text', text: part };
    const [said, type, by] = part;
    const marks: DocumentMark[] = [{ type, attrs: { id: `${by}-one` } }];
    return { type: 'text', text: said, marks };
  });
  return {
    type: 'doc',
    attrs: { section: 'trade' },
    content: [
      { type: 'headline', attrs: { id: 'head0001' } },
      { type: 'paragraph', attrs: { id: 'para0001' }, content },
    ],
  };
}

function facts(state: ArticleFacts['state']): ArticleFacts {
  return { state, ownerId: AUTHOR, lastChangedBy: AUTHOR, bylinePersonIds: ['person-1'] };
}

const plain = text('The lease was signed.');
const edited = text('The lease was broken.');
const suggested = text('The lease was ', ['signed', 'deletion', EDITOR], '.');
const byOther = text('The lease was ', ['signed', 'deletion', OTHER], '.');

describe('an edit', () => {
  it.each([
    [
      'a suggestion of an editor’s own in review',
      'in_review',
      EDITOR,
      plain,
      suggested,
      false,
      'suggestions',
    ],
    ['the same on an approved text', 'approved', EDITOR, plain, suggested, false, 'suggestions'],
    ['one’s own suggestion withdrawn', 'in_review', EDITOR, suggested, plain, false, 'suggestions'],
    [
      'one’s own suggestion accepted',
      'in_review',
      EDITOR,
      suggested,
      text('The lease was .'),
      false,
      'forbidden',
    ],
    ['an edit of the text in review', 'in_review', EDITOR, plain, edited, false, 'forbidden'],
    ['the same, confirmed', 'in_review', EDITOR, plain, edited, true, 'text'],
    ['an edit of an approved text', 'approved', EDITOR, plain, edited, false, 'forbidden'],
    ['an edit of a draft', 'draft', EDITOR, plain, edited, false, 'text'],
    [
      'somebody else’s suggestion rejected',
      'in_review',
      EDITOR,
      byOther,
      plain,
      false,
      'forbidden',
    ],
    [
      'somebody else’s suggestion changed',
      'in_review',
      EDITOR,
      byOther,
      text('The lease ', ['was signed', 'deletion', OTHER], '.'),
      false,
      'forbidden',
    ],
    ['a suggestion in another’s name', 'in_review', EDITOR, plain, byOther, true, 'forbidden'],
    ['the same by the author of a draft', 'draft', AUTHOR, plain, byOther, false, 'forbidden'],
    ['an owner’s own text in review', 'in_review', AUTHOR, plain, edited, false, 'text'],
    ['an author who decides', 'changes_requested', AUTHOR, suggested, edited, false, 'text'],
  ] as const)('that is %s (%s)', (_what, state, who, before, after, direct, expected) => {
    const judged = judgeEdit(actor(who), facts(state), { before, after, known: new Map(), direct });
    expect(judged.ok ? judged.value : judged.refusal.kind).toBe(expected);
  });

  it('of a text that one signs is one’s own', () => {
    const edit = { before: plain, after: edited, known: new Map(), direct: false };
    expect(judgeEdit(actor(EDITOR, 'person-1'), facts('in_review'), edit)).toMatchObject({
      ok: true,
    });
  });

  it('may bring back a suggestion that the article knew', () => {
    const edit = {
      before: plain,
      after: byOther,
      known: new Map([[`${OTHER}-one`, null]]),
      direct: false,
    };
    expect(judgeEdit(actor(AUTHOR), facts('draft'), edit)).toEqual({ ok: true, value: 'text' });
  });
});

describe('words that another suggested', () => {
  const known = new Map([[`${OTHER}-one`, 'broken early']]);
  const put = (...words: Words[]) => text('The lease was ', ...words, '.');
  const before = put(['broken early', 'insertion', OTHER]);

  it.each([
    ['stay', put(['broken early', 'insertion', OTHER]), true],
    ['are shortened', put(['broken', 'insertion', OTHER]), true],
    [
      'are parted and turned round',
      put(['early', 'insertion', OTHER], ' or ', ['broken', 'insertion', OTHER]),
      true,
    ],
    ['are added to', put(['broken very early', 'insertion', OTHER]), false],
    ['are exchanged', put(['forged', 'insertion', OTHER]), false],
    [
      'stand there twice',
      put(['broken early', 'insertion', OTHER], ['early', 'insertion', OTHER]),
      false,
    ],
  ])('%s', (_what, after, expected) => {
    const judged = judgeEdit(actor(AUTHOR), facts('draft'), { before, after, known, direct: true });
    expect(judged.ok).toBe(expected);
  });
});

describe('what became of a suggestion', () => {
  it('is read off the text', () => {
    const both = text(
      'The lease was ',
      ['signed', 'deletion', EDITOR],
      ['broken', 'insertion', EDITOR],
      '.',
    );
    expect(suggestionOutcome(`${EDITOR}-one`, both, edited)).toBe('accepted');
    expect(suggestionOutcome(`${EDITOR}-one`, both, plain)).toBe('rejected');
  });
});
