/** Why the database could not do what it was asked, when that is nobody's mistake and may pass. */
export type DatabaseTrouble = 'full' | 'away' | 'busy';

// SQLSTATEs, then the codes of the client and the kinds of its driver for what never got one.
const CODES: readonly [RegExp, DatabaseTrouble][] = [
  [/^53100$/, 'full'],
  [/^(08...|57P0.|25P03)$/, 'away'],
  [/^(P1001|P1002|P1017|DatabaseNotReachable|ConnectionClosed|SocketTimeout)$/, 'away'],
  [/^(53...|57014|55P03|40001|40P01)$/, 'busy'],
  [/^(P1008|P2024|P2028|P2034|P2037|TransactionWriteConflict|TooManyConnections)$/, 'busy'],
];

// What the driver throws when a connection breaks has words and no code.
const WORDS =
  /^(read ECONNRESET|write EPIPE|connect ECONNREFUSED|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** What is the matter with the database, by an error that a query threw; null for any other error. */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  const signs = signsOf(error);
  const known = CODES.find(([pattern]) => signs.codes.some((code) => pattern.test(code)));
  return known?.[1] ?? (signs.messages.some((words) => WORDS.test(words)) ? 'away' : null);
}

// Serialisation failure, deadlock, a lock that was not to be had in time.
const UNDONE = /^(40001|40P01|55P03|P2034|TransactionWriteConflict)$/;

/** Whether a transaction failed only since it met another one: it was undone, and may be tried again. */
export function metAnother(error: unknown): boolean {
  return signsOf(error).codes.some((code) => UNDONE.test(code));
}

type Thrown = {
  message?: unknown;
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
};

/** Every code and message in an error and in what caused it, outermost first. */
function signsOf(error: unknown, depth = 0): { codes: string[]; messages: string[] } {
  if (typeof error !== 'object' || error === null || depth > 5) return { codes: [], messages: [] };
  const { message, code, originalCode, kind, cause, meta } = error as Thrown;
  const inner = [cause, meta?.driverAdapterError].map((each) => signsOf(each, depth + 1));
  const isText = (value: unknown) => typeof value === 'string';
  return {
    codes: [...[code, originalCode, kind].filter(isText), ...inner.flatMap(({ codes }) => codes)],
    messages: [...[message].filter(isText), ...inner.flatMap(({ messages }) => messages)],
  };
}
