import { type LineTraits, type Run, TABLE_DOUBT } from '../source/line';
import type { Sheet } from '../source/sheet';

/** A paragraph while it is read: its text so far, and what was said of it. */
export type OpenParagraph = {
  runs: Run[];
  traits: LineTraits;
  doubts: Set<string>;
  deleted: string;
  hidden: string;
  isRightToLeft: boolean;
  /** The level of the list it is in. */
  level: string;
  /** The pictures that stand in it, by their ids. */
  pictures: { id: string; alt: string }[];
};

type Row = { cells: Run[][][] };

/** A paragraph of which nothing is known yet. */
export function newParagraph(): OpenParagraph {
  return {
    runs: [],
    traits: {},
    doubts: new Set(),
    deleted: '',
    hidden: '',
    isRightToLeft: false,
    level: '0',
    pictures: [],
  };
}

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/u;

/** The traits of a finished paragraph. */
export function traitsOf(paragraph: OpenParagraph): LineTraits {
  const { doubts, isRightToLeft } = paragraph;
  const { lang, ...traits } = paragraph.traits;
  const isOther = isRightToLeft && paragraph.runs.some(({ text }) => RIGHT_TO_LEFT.test(text));
  return {
    ...traits,
    ...(isOther && { dir: 'rtl' as const, ...(lang && { lang }) }),
    ...(doubts.size > 0 && { doubt: [...doubts].join('; ') }),
  };
}

/** Writes what a paragraph holds that is not to be read: deleted and hidden text. */
export function addAsides(paragraph: OpenParagraph, sheet: Sheet): void {
  if (paragraph.deleted.trim() !== '') {
    const reason = 'was deleted in a tracked change';
    sheet.add([{ text: paragraph.deleted }], { aside: { verdict: 'ignored', reason } });
  }
  if (paragraph.hidden.trim() !== '') {
    const reason = 'is hidden in the file';
    sheet.add([{ text: paragraph.hidden }], { aside: { verdict: 'doubtful', reason } });
  }
}

/** Tables while they are read, the innermost last: their text becomes lines, row by row. */
export function newTables(sheet: Sheet) {
  const tables: { row: Row | null }[] = [];
  return {
    begin: () => void tables.push({ row: null }),
    end: () => void tables.pop(),
    beginRow() {
      const table = tables.at(-1);
      if (table) table.row = { cells: [] };
    },
    beginCell: () => void tables.at(-1)?.row?.cells.push([]),
    /** Takes a paragraph into the cell that is open; false when none is. */
    take(runs: Run[]): boolean {
      const cell = tables.at(-1)?.row?.cells.at(-1);
      if (cell && runs.some(({ text }) => text.trim() !== '')) cell.push(runs);
      return cell !== undefined;
    },
    endRow() {
      const table = tables.at(-1);
      const row = table?.row;
      if (!table || !row) return;
      table.row = null;
      const cells = row.cells.filter((cell) => cell.length > 0);
      const rows =
        cells.length === 1
          ? (cells[0] ?? [])
          : [
              joined(
                cells.map((cell) => joined(cell, ' ')),
                ' | ',
              ),
            ];
      const outer = tables.at(-2)?.row?.cells.at(-1);
      for (const runs of rows) {
        if (outer) outer.push(runs);
        else sheet.add(runs, { doubt: TABLE_DOUBT });
      }
    },
  };
}

function joined(parts: readonly Run[][], between: string): Run[] {
  return parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: between }, ...runs]));
}
