import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../lib/test-linear';
import { inlineNotesLast, markdownToHtml } from './markdown';

describe('markdownToHtml', () => {
  it('reads notes in place wherever they stand, but not in code', () => {
    expect(inlineNotesLast('A^[one [with](x) brackets] b `^[no]` c^[two]')).toBe(
      'A[^in-place-1] b `^[no]` c[^in-place-2]\n\n[^in-place-1]: one [with](x) brackets\n\n[^in-place-2]: two',
    );
    expect(inlineNotesLast('left ^[open')).toBe('left ^[open');
  });

  it('never writes an address that runs', () => {
    expect(markdownToHtml('[x](javascript:alert(1))')).not.toContain('javascript');
  });

  it.each(['[', '*a_ ', '>', '- a\n', '`a', '[^a]', '<b>', '|a', '![', '**a '])(
    'gives fifty thousand characters of %j back unread, or reads them in time',
    async (part) => {
      await expectLinear(50_000, (length) => markdownToHtml(part.repeat(length / part.length)));
    },
  );
});
