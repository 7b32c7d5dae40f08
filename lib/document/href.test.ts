import { describe, expect, it } from 'vitest';
import { displayAddress, safeHref, webHref } from './href';

describe('safeHref', () => {
  it.each([
    'https://port.example/lease?x=1#top',
    'http://port.example',
    'mailto:desk@port.example',
    'tel:+15551234',
    '#note-1',
    '/issues/2026-11',
  ])('lets %s pass', (address) => {
    expect(safeHref(address)).toBe(address);
  });

  it.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    'https://name:word@port.example/',
    'port.example',
  ])('stops %j', (address) => {
    expect(safeHref(address)).toBeNull();
  });

  it('takes blanks off the ends', () => {
    expect(safeHref(' https://port.example/ ')).toBe('https://port.example/');
  });
});

describe('webHref', () => {
  it('takes http and https only', () => {
    expect(webHref('https://port.example/')).toBe('https://port.example/');
    expect(webHref('mailto:desk@port.example')).toBeNull();
    expect(webHref('#note-1')).toBeNull();
  });
});

describe('displayAddress', () => {
  it('leaves out the scheme, www and a last slash', () => {
    expect(displayAddress('https://www.port.example/lease/')).toBe('port.example/lease');
  });
});
