import * as z from 'zod';
import { database, type Queries } from '../db';
import type { NoteStyle } from '../document';

const stance = z.enum(['allow', 'warning', 'error']);

const licencePolicy = z
  .object({
    nonCommercial: stance.default('warning'),
    noDerivatives: stance.default('warning'),
    refused: z.array(z.string()).default([]),
  })
  .catch({ nonCommercial: 'warning', noDerivatives: 'warning', refused: [] });

const masthead = z.array(z.object({ role: z.string(), names: z.array(z.string()) })).catch([]);

/** What preflight says of a kind of licence. */
export type LicenceStance = z.infer<typeof stance>;

/** How the publication is called, made and checked. */
export type PublicationSettings = {
  title: string;
  tagline: string;
  publisher: string;
  issn: string;
  language: string;
  noteStyle: NoteStyle;
  masthead: { role: string; names: string[] }[];
  legal: string;
  approvalsNeeded: number;
  licencePolicy: {
    nonCommercial: LicenceStance;
    noDerivatives: LicenceStance;
    /** The kinds of licences that are not accepted, of `FREE_KINDS`. */
    refused: string[];
  };
  /** The longest passage of one excerpt, in words. */
  excerptLimit: number;
  /** Whose days count, such as `Europe/Lisbon`. */
  timeZone: string;
  /** The most words of one source that an issue may quote. */
  sourceLimit: number;
  /** The days of its month on which an issue’s texts are usually due and decided. */
  copyDay: number;
  freezeDay: number;
  /** Counts the changes; 0 while nobody made any settings. */
  version: number;
};

/** What readers may know of the settings: what an edition prints of them. */
export type PrintedSettings = Pick<
  PublicationSettings,
  'title' | 'tagline' | 'publisher' | 'issn' | 'language' | 'noteStyle' | 'masthead' | 'legal'
>;

/** The settings that are printed, and no other. */
export function printedSettings(settings: PrintedSettings): PrintedSettings {
  const { title, tagline, publisher, issn, language, noteStyle, masthead, legal } = settings;
  return { title, tagline, publisher, issn, language, noteStyle, masthead, legal };
}

const UNNAMED: PublicationSettings = {
  title: 'Untitled publication',
  tagline: '',
  publisher: '',
  issn: '',
  language: 'en',
  noteStyle: 'arabic',
  masthead: [],
  legal: '',
  approvalsNeeded: 1,
  licencePolicy: { nonCommercial: 'warning', noDerivatives: 'warning', refused: [] },
  excerptLimit: 400,
  timeZone: 'UTC',
  sourceLimit: 800,
  copyDay: 20,
  freezeDay: 25,
  version: 0,
};

/** The settings as they are now. */
export async function publicationSettings(
  queries: Queries = database(),
): Promise<PublicationSettings> {
  const row = await queries.publication.findUnique({ where: { id: 1 } });
  if (!row) return UNNAMED;
  const { id: _, ...settings } = row;
  return {
    ...settings,
    noteStyle: row.noteStyle === 'roman' ? 'roman' : 'arabic',
    masthead: masthead.parse(row.masthead),
    licencePolicy: licencePolicy.parse(row.licencePolicy),
    timeZone: isTimeZone(row.timeZone) ? row.timeZone : UNNAMED.timeZone,
  };
}

// The settings are read with every page, and a zone takes long to look up.
const zones = new Set<string>();

/** Whether this is the name of a time zone, as IANA knows it. */
export function isTimeZone(name: string): boolean {
  if (zones.has(name)) return true;
  const isOne = canFormatIn(name);
  if (isOne) zones.add(name);
  return isOne;
}

function canFormatIn(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== null;
  } catch {
    return false;
  }
}

/** A section of the publication. */
export type SectionLine = { slug: string; title: string };

/** The sections in their order. */
export async function sections(queries: Queries = database()): Promise<SectionLine[]> {
  return queries.section.findMany({
    select: { slug: true, title: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  });
}

/** A section with how many articles stand in it, whatever their state. */
export type SectionUse = SectionLine & { articles: number };

/** The sections in their order, with how many articles stand in each. */
export async function sectionsInUse(): Promise<SectionUse[]> {
  const [all, counts] = await Promise.all([
    sections(),
    database().article.groupBy({ by: ['sectionSlug'], _count: true }),
  ]);
  const articles = new Map(counts.map(({ sectionSlug, _count }) => [sectionSlug, _count]));
  return all.map((section) => ({ ...section, articles: articles.get(section.slug) ?? 0 }));
}
