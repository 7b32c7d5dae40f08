/** How a publication numbers its notes. */
export type NoteStyle = 'arabic' | 'roman';

const ROMAN: [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]; // biome-ignore format: a table reads better as a block

/** A note's number as the publication prints it. */
export function noteLabel(number: number, style: NoteStyle): string {
  if (style === 'arabic') return String(number);
  let rest = number;
  let label = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      label += letters;
      rest -= value;
    }
  }
  return label;
}
