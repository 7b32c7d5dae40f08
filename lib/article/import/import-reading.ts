import type { Prisma } from '../../db';
import { type Mend, mendReading, type ReadFile, type Reading } from '../../import';
import type { StoredImage } from '../../media';

/** A picture of an import as it was stored, or why it can't be shown. */
export type ImportPicture = StoredImage | { problem: string };

/** What an import keeps of what was read. */
export type StoredReading = {
  files: ReadFile[];
  ignored: { name: string; reason: string }[];
  pictures: ImportPicture[];
};

/** What a person said of one line of one file, counted from 0. */
export type ImportMend = Mend & { file: number };

/** What a person said of one article: its section, its byline, or that it is left out. */
export type ImportChoice = {
  file: number;
  article: number;
  section: string;
  byline: string[];
  isLeftOut: boolean;
};

type Row = Pick<Prisma.ImportGetPayload<Record<string, never>>, 'reading' | 'mends' | 'choices'>;

/** What was read of an import, before anybody mended it. */
export function storedReading(row: Pick<Row, 'reading'>): StoredReading {
  return row.reading as unknown as StoredReading;
}

/** What a person said of an import's lines, in order. */
export function mendsOf(row: Pick<Row, 'mends'>): ImportMend[] {
  return row.mends as unknown as ImportMend[];
}

/** What a person said of an import's articles. */
export function choicesOf(row: Pick<Row, 'choices'>): ImportChoice[] {
  return row.choices as unknown as ImportChoice[];
}

/** The files of an import with all mends in them. */
export function mendedFiles(row: Row): { name: string; reading: Reading }[] {
  const mends = mendsOf(row);
  return storedReading(row).files.map(({ name, reading }, file) => ({
    name,
    reading: mendReading(
      reading,
      mends.filter((mend) => mend.file === file),
    ),
  }));
}

/** What holds for an article unless a person says otherwise. */
export function choiceFor(
  choices: readonly ImportChoice[],
  place: { file: number; article: number },
  bylines: readonly string[] | undefined,
): ImportChoice {
  const said = choices.find(
    ({ file, article }) => file === place.file && article === place.article,
  );
  return said ?? { ...place, section: '', byline: [...(bylines ?? [])], isLeftOut: false };
}
