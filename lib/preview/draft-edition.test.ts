import { expect, it } from 'vitest';
import { blankDocument } from '../document';
import { edition } from '../issue/edition';
import type { PublicationSettings } from '../publication';
import { sitePreview } from '../site';
import { draftEdition } from './draft-edition';

const settings = {
  title: 'The Test Review',
  tagline: '',
  publisher: '',
  issn: '',
  language: 'en',
  noteStyle: 'arabic',
  masthead: [],
  legal: '',
} as unknown as PublicationSettings;

const blank = {
  id: 'draft',
  document: blankDocument(),
  contentHash: '0'.repeat(64),
  section: '',
  issueMonth: null,
};

it('a blank draft is an edition, too, and says in its place what it lacks', () => {
  const drafted = draftEdition(blank, settings, [], new Date('2026-11-24T10:00:00Z'));
  expect(edition.safeParse(drafted).success).toBe(true);
  const places = { typefaces: '/fonts/', imageHref: (sha256: string) => `/${sha256}` };
  const page = sitePreview(drafted, 'https://review.example', places);
  if (!page) throw new Error('The draft has no page');
  const { html, styleHash } = page;
  expect(html).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(html).toContain('No headline yet');
  expect(html).toContain('No commentary yet.');
  expect(html).toContain('No section yet');
  expect(html).toContain('The PDF comes with its publication');
  expect(html).not.toContain('/downloads/');
  expect(html).toContain('<style>');
  expect(html).not.toContain('<script');
  expect(styleHash).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});
