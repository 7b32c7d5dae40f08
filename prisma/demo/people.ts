/** The password of every demo account. */
export const demoPassword = 'colophon-demo-2026';

/** The demo's accounts by what they come to do. */
export const accounts = {
  admin: { email: 'admin@colophon.example', name: 'Jonas Whitlock', role: 'admin' },
  publisher: { email: 'publisher@colophon.example', name: 'Ruth Amsel', role: 'publisher' },
  editor: { email: 'editor@colophon.example', name: 'Mirjam Odenwald', role: 'editor' },
  editor2: { email: 'editor2@colophon.example', name: 'Kofi Lindqvist', role: 'editor' },
  author: { email: 'author@colophon.example', name: 'Elena Vasari-Holt', role: 'author' },
  author2: { email: 'author2@colophon.example', name: 'Nadim Harrow', role: 'author' },
  author3: { email: 'author3@colophon.example', name: 'Sunniva Tan', role: 'author' },
  reader: { email: 'reader@colophon.example', name: 'Oskar Pell', role: 'reader' },
} as const;

export type AccountKey = keyof typeof accounts;

type Person = {
  /** Fixed, so that the same document comes out every time. */
  id: string;
  name: string;
  account: AccountKey | null;
};

/** The names in the demo's bylines; guests have no account. */
export const persons = {
  elena: person(1, accounts.author.name, 'author'),
  nadim: person(2, accounts.author2.name, 'author2'),
  sunniva: person(3, accounts.author3.name, 'author3'),
  mirjam: person(4, accounts.editor.name, 'editor'),
  kofi: person(5, accounts.editor2.name, 'editor2'),
  beatriz: person(6, 'Beatriz Calloway', null),
  iskander: person(7, 'Iskander Vale', null),
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof persons;

/** The id of each person, as bylines name it. */
export const personIds = Object.fromEntries(
  Object.entries(persons).map(([key, { id }]) => [key, id]),
) as Record<PersonKey, string>;

function person(number: number, name: string, account: AccountKey | null): Person {
  return { id: `01999a00-0000-7000-8000-${String(number).padStart(12, '0')}`, name, account };
}
