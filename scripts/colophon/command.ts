import { complaint } from '../complaint';

/** An option of a command; `value` names what follows it, and without one it is a switch. */
export type Option = { help: string; value?: string };

/** A command of the command line, one a file. */
export type Command = {
  name: string;
  /** A few words for the list of commands. */
  summary: string;
  /** What follows the name, as in `FILE [--json]`. */
  usage: string;
  /** How many operands it takes, no more and no fewer; `some` is one or more, `any` none or more. */
  operands: number | 'some' | 'any';
  options: Record<string, Option>;
  /** Does it. Throws a complaint where it is refused or fails. */
  run: (context: CommandContext) => Promise<void>;
};

export type CommandContext = {
  operands: string[];
  options: Record<string, string | undefined>;
  /** Whether a program is reading: then exactly one JSON value is printed. */
  json: boolean;
  /** The folder that relative paths start from. */
  workingFolder: string;
  /** Prints a line for people or, for programs, the value. */
  print: (output: unknown) => void;
  /** Works with the database, which is started if nobody has, and given back. */
  withDatabase: <T>(work: () => Promise<T>) => Promise<T>;
};

/** A command that was called in a way that it can't be: status 2. */
export function misuse(message: string): Error {
  const error = complaint(message);
  error.cause = 'misuse';
  return error;
}
