import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentFromImport, readArticles } from '../../import';
import { preflightArticle } from '.';

const CORPUS = join(process.cwd(), '../shared/corpus');
const isHere = existsSync(CORPUS);
if (!isHere) console.log(`Skipped: the corpus of real articles is not at ${CORPUS}`);

const RULES = {
  sections: ['americas'],
  licencePolicy: { nonCommercial: 'warning', noDerivatives: 'warning' },
  excerptLimit: 400,
  sourceLimit: 800,
  outlets: [],
  today: '2026-11-24',
} as const;

// What people found in these five of an issue's ten, beside that nobody described the picture. Every
// licence is typed in another way, and each is read; of the pull quotes three are verbatim.
const FOUND: Record<string, string[]> = {
  'china-critical-resources': [
    'error no-creator: Name who made the image.',
    'warning licence-restricts: CC BY-NC-SA 2.0 forbids commercial use.',
    'warning title-word-differs-from-url: The title says “tilized” where the address says “inversion”.',
  ],
  'colombia-scandal': ['error no-creator: Name who made the image.'],
  'ecuador-organized-crime': [
    'error no-creator: Wikimedia is where the image was found: name who made it.',
  ],
  'honduras-china': [
    'error no-creator: Wikimedia is where the image was found: name who made it.',
    'warning pull-quote-altered: The pull quote is altered: “and” left out.',
  ],
  'venezuela-drug-trafficking': [
    'error no-creator: Wikimedia is where the image was found: name who made it.',
    'warning pull-quote-absent: The pull quote stands in none of the excerpts.',
  ],
};

// The text holds no picture and says nothing of what it shows.
const OF_THE_PICTURE = ['no-image', 'no-alternative-text'];

describe.skipIf(!isHere)('preflight of real articles', () => {
  test.each(Object.entries(FOUND))('finds in %s what people found', (name, expected) => {
    const text = readFileSync(join(CORPUS, `${name}.txt`), 'utf8');
    const [article] = readArticles(text).articles;
    if (!article) throw new Error(`No article was read from ${name}`);
    const bylines = [{ personId: null, name: 'A. Writer' }];
    const document = documentFromImport(article, { bylines, section: 'americas' });
    const found = preflightArticle('an-article', document, RULES);
    expect(OF_THE_PICTURE).toSatisfy((codes: string[]) =>
      codes.every((code) => found.some((each) => each.code === code)),
    );
    expect(
      found
        .filter(({ code }) => !OF_THE_PICTURE.includes(code))
        .map(({ level, code, message }) => `${level} ${code}: ${message}`),
    ).toEqual(expected);
  });
});
