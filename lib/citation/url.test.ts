import { describe, expect, it } from 'vitest';
import { addressesIn, readUrl } from './url';

describe('an address in a text', () => {
  it.each([
    ['https://a.example/b/', 'https://a.example/b/', ''],
    ['https://a.example/b. Next', 'https://a.example/b', 'Next'],
    ['https://a.example/b, then', 'https://a.example/b', 'then'],
    ['(https://a.example/b_(c))', 'https://a.example/b_(c)', ''],
    ['https://a.example/b.htmlThis is', 'https://a.example/b.html', 'This is'],
    ['https://a.example/b.phpEl “puerto”', 'https://a.example/b.php', 'El “puerto”'],
    ['https://a.example/b.pdf“We knew,” he', 'https://a.example/b.pdf', '“We knew,” he'],
    ['https://a.example/b.shtml[The port] is', 'https://a.example/b.shtml', '[The port] is'],
    ['https://a.example/b.html#Part The', 'https://a.example/b.html#Part', 'The'],
    ['https://a.example/b?c=1&d=E%20f The', 'https://a.example/b?c=1&d=E%20f', 'The'],
    ['https://a.example/política/ñ The', 'https://a.example/política/ñ', 'The'],
    ['https://a.example/0_9qVh0AODUc.html The', 'https://a.example/0_9qVh0AODUc.html', 'The'],
    ['https ://a.example/b', 'https://a.example/b', ''],
    ['http: //a.example/b', 'http://a.example/b', ''],
    ['https://a.example/File:B_%E3%80.jpg', 'https://a.example/File:B_%E3%80.jpg', ''],
    ['https://a.example/b …the rest', 'https://a.example/b', '…the rest'],
    ['https://a.example/b ...the rest', 'https://a.example/b', '...the rest'],
  ])('is read from %s', (text, url, after) => {
    expect(readUrl(text)).toMatchObject({ url, after, doubt: null });
  });

  it.each([
    ['https://a.example/b/They took the port', 'https://a.example/b/', 'They took the port'],
    ['https://a.example/portThis is the port', 'https://a.example/port', 'This is the port'],
    [
      'https://a.example/ puerto/noticia-de-hoy The',
      'https://a.example/puerto/noticia-de-hoy',
      'The',
    ],
    ['www.a.example/b The', 'https://www.a.example/b', 'The'],
    ['https://a.example/portPresident Ruiz', 'https://a.example/portPresident', 'Ruiz'],
  ])('is doubtful in %s', (text, url, after) => {
    expect(readUrl(text)).toMatchObject({ url, after });
    expect(readUrl(text)?.doubt).not.toBeNull();
  });

  it('is not seen where there is none', () => {
    expect(readUrl('The http protocol: a port')).toBeNull();
  });
});

describe('the addresses of a text', () => {
  it('are found without the marks and words that stick to them', () => {
    const text =
      'See https://a.example/b; (http://c.example/d.html), https://e.example/f.htmlThis. www.';
    expect(addressesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'https://a.example/b',
      'http://c.example/d.html',
      'https://e.example/f.html',
    ]);
  });
});
