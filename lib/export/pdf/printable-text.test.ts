import { describe, expect, it } from 'vitest';
import { exportFileName } from '../file-name';
import { printableText, shortened } from './printable-text';

describe('printableText', () => {
  it('keeps what belongs to a script', () => {
    expect(printableText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(printableText('Ελλάδα · Россия · 中文')).toBe('Ελλάδα · Россия · 中文');
  });

  it('makes exotic spaces and hyphens plain', () => {
    expect(printableText('a\u2009b\u202fc\u2011d\u2028e')).toBe('a b\u00a0c-d e');
  });
});

describe('shortened', () => {
  it('cuts at a space and drops the stop before the ellipsis', () => {
    expect(shortened('The port, the mole, the crane', 20)).toBe('The port, the mole…');
    expect(shortened('Short', 20)).toBe('Short');
  });
});

describe('exportFileName', () => {
  const named = (title: string, number = 1) =>
    exportFileName({ publication: { title }, issue: { month: '2026-11' }, number }, 'pdf');

  it('is the title, the month and, for a correction, the edition', () => {
    expect(named('The Harbour Review')).toBe('the-harbour-review-2026-11.pdf');
    expect(named('Révue d’Été', 2)).toBe('revue-d-ete-2026-11-edition-2.pdf');
  });

  it('is safe whatever the title is', () => {
    expect(named('../../etc/passwd\r\n"x"')).toBe('etc-passwd-x-2026-11.pdf');
    expect(named('海港')).toBe('edition-2026-11.pdf');
  });
});
