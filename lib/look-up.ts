/**
 * What a table holds under a key that came from outside: somebody's text, a stored value, a name in a
 * file. Only what was put into the table is found; what every object has besides, such as
 * `constructor`, is not there.
 */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
