import { describe, expect, test } from 'vitest';
import { asStored, asWritten, matchingPeople, mentionAt } from './mention-text';

const RUTH = { id: '0198c0de-0000-7000-8000-000000000001', name: 'Ruth Amsel' };
const RUTHERFORD = { id: '0198c0de-0000-7000-8000-000000000002', name: 'Ruth Amsel-Tan' };

describe('a mention', () => {
  test('is written by name, stored by id, and read by name again', () => {
    const text = 'Please, @Ruth Amsel, and you, @Ruth Amsel-Tan: look.';
    const stored = asStored(text, [RUTH, RUTHERFORD]);
    expect(stored).toBe(`Please, @[${RUTH.id}], and you, @[${RUTHERFORD.id}]: look.`);
    const names = { [RUTH.id]: RUTH.name, [RUTHERFORD.id]: RUTHERFORD.name };
    expect(asWritten(stored, names)).toEqual({ text, mentioned: [RUTH, RUTHERFORD] });
  });

  test('is only what was chosen, and the whole name', () => {
    expect(asStored('@Ruth Amsel', [])).toBe('@Ruth Amsel');
    expect(asStored('@Ruth Amsels', [RUTH])).toBe('@Ruth Amsels');
    expect(asStored('mail@Ruth', [RUTH])).toBe('mail@Ruth');
  });

  test.each([
    ['@', 1, ''],
    ['Look, @ru', 9, 'ru'],
    ['(@Ruth Am', 9, 'ruth am'],
    ['@جمال', 5, 'جمال'],
  ])('is looked for in %j', (text, cursor, words) => {
    expect(mentionAt(text, cursor)?.words).toBe(words);
  });

  test.each(['ruth@amsel', 'no at all', '@ruth,', '@one two three four five'])(
    'is not looked for in %j',
    (text) => expect(mentionAt(text, text.length)).toBeNull(),
  );

  test('finds people by the beginning of any of their names', () => {
    expect(matchingPeople([RUTH, RUTHERFORD], 'ams')).toEqual([RUTH, RUTHERFORD]);
    expect(matchingPeople([RUTH, RUTHERFORD], 'uth')).toEqual([]);
  });
});
