/** The JSON of a value that came from JSON, however deep it is: `JSON.stringify` has no such depth. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return deepJsonText(value);
  }
}

// What is still to be written, last first: a value, or text that stands between values.
type Pending = { value: unknown } | { text: string };

function deepJsonText(value: unknown): string {
  const pending: Pending[] = [{ value }];
  let text = '';
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('text' in next) text += next.text;
    else if (typeof next.value !== 'object' || next.value === null) {
      text += JSON.stringify(next.value) ?? 'null';
    } else pending.push(...partsOf(next.value).reverse());
  }
  return text;
}

function partsOf(holder: object): Pending[] {
  const isList = Array.isArray(holder);
  const parts = Object.entries(holder).flatMap(([key, value], index): Pending[] => {
    const before = `${index > 0 ? ',' : ''}${isList ? '' : `${JSON.stringify(key)}:`}`;
    return [{ text: before }, { value }];
  });
  return [{ text: isList ? '[' : '{' }, ...parts, { text: isList ? ']' : '}' }];
}
