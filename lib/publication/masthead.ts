import { invalid, ok, type Result } from '../result';

/** Who made the publication: a role and the names in it. */
export type MastheadLine = { role: string; names: string[] };

const MOST_LINES = 100;

/** A masthead as it is edited: a line a role, `Editors: Ada Quay, Ben Mole`. */
export function mastheadText(masthead: readonly MastheadLine[]): string {
  return masthead.map(({ role, names }) => `${role}: ${names.join(', ')}`).join('\n');
}

/** Reads a masthead as somebody typed it; says of the first line that is none which it is. */
export function readMasthead(text: string): Result<MastheadLine[]> {
  const lines = text.split('\n').map((line) => line.trim());
  const masthead: MastheadLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const colon = line.indexOf(':');
    const role = line.slice(0, Math.max(colon, 0)).trim();
    const names = line
      .slice(colon + 1)
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    if (role === '' || names.length === 0) {
      return invalid(
        'masthead',
        `Line ${index + 1} has to be a role, a colon and names: “${line}”.`,
      );
    }
    masthead.push({ role, names });
  }
  if (masthead.length > MOST_LINES) return invalid('masthead', `At most ${MOST_LINES} lines.`);
  return ok(masthead);
}
