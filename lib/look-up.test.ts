import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blockLabel, fieldLabel, valueInWords } from './document/compare/field-words';
import { languageName } from './document/languages';
import { lookUp } from './look-up';

const EVERY_OBJECT_HAS = Object.getOwnPropertyNames(Object.prototype);

test('a table holds what was put into it, and nothing that every object has', () => {
  expect(lookUp({ a: 1 }, 'a')).toBe(1);
  for (const word of EVERY_OBJECT_HAS) expect(lookUp({ a: 1 }, word)).toBeUndefined();
});

test.each(EVERY_OBJECT_HAS)('“%s” is an ordinary word wherever words are asked for', (word) => {
  const said = [
    fieldLabel(word),
    blockLabel({ type: word }),
    valueInWords('author', word),
    valueInWords('lang', word),
    valueInWords('licence', word),
    valueInWords('date', word),
    valueInWords('bylines', [{ name: word }, { [word]: 1 }]),
    languageName(word),
  ];
  for (const words of said) expect(typeof words).toBe('string');
});

/** The tables of a source that any text may be asked of, and where one is asked without `lookUp`. */
function bareLookUps(source: string): string[] {
  const declared = source.matchAll(/\b([A-Za-z_]\w*)\??: (?:Readonly<|Partial<)*Record<string,/g);
  return [...new Set([...declared].map(([, name = '']) => name))].flatMap((name) => {
    const asked = new RegExp(
      `(?<![.\\w])(?:\\w+\\.)*${name}\\[(?!['"\\]]|\\d)[^\\]]*\\](?! ?=[^=])`,
      'g',
    );
    return [...source.matchAll(asked)].map(([found]) => found);
  });
}

test('the check below finds such a place', () => {
  const table = 'const WORDS: Record<string, string> = {};\n';
  expect(bareLookUps(`${table}WORDS[name] ?? name`)).toEqual(['WORDS[name]']);
  expect(
    bareLookUps('({ sections }: { sections: Readonly<Record<string, X>> }) => sections[a.b]'),
  ).toEqual(['sections[a.b]']);
  expect(bareLookUps(`${table}WORDS['known'] + lookUp(WORDS, name)`)).toEqual([]);
  expect(bareLookUps(`const made: Record<string, X> = {}; made[name] = value;`)).toEqual([]);
});

test('no table is asked with any text but by lookUp', () => {
  const root = path.resolve(import.meta.dirname, '..');
  const found = ['lib', 'components', 'app'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`)
      .filter((file) => file !== 'lib/look-up.ts')
      .flatMap((file) =>
        bareLookUps(readFileSync(path.join(root, file), 'utf8')).map(
          (place) => `${file}: ${place}`,
        ),
      ),
  );
  expect(found).toEqual([]);
});
