import { parseArgs } from 'node:util';
import type { Command } from './colophon/command';
import { misuse } from './colophon/command';
import { explain } from './complaint';
import { generateClient } from './generate';

/** The commands, each imported only when it is asked for: most need Prisma's generated client. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  import: () => import('./colophon/import'),
  issues: () => import('./colophon/issues'),
  export: () => import('./colophon/export'),
  sources: () => import('./colophon/sources'),
  users: () => import('./colophon/users'),
  'first-admin': () => import('./colophon/first-admin'),
  password: () => import('./colophon/password'),
  audit: () => import('./colophon/audit'),
  backup: () => import('./colophon/backup'),
  restore: () => import('./colophon/restore'),
  'data-folder': () => import('./colophon/data-folder'),
};

/**
 * Runs the command line. Status 0: done; 1: refused or failed, with the reason on standard error;
 * 2: called in a way that it can't be.
 */
export async function colophon(args: string[], workingFolder: string): Promise<number> {
  process.stdout.on(
    'error',
    ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' && process.exit(),
  );
  try {
    await generateClient();
    await dispatch(args, workingFolder);
    return 0;
  } catch (error) {
    console.error(explain(error));
    return error instanceof Error && error.cause === 'misuse' ? 2 : 1;
  }
}

async function dispatch([name, ...args]: string[], workingFolder: string): Promise<void> {
  if (name === '--help' || name === '-h' || name === 'help') {
    return void process.stdout.write(await overview());
  }
  if (name === undefined) throw misuse(await overview());
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw misuse(`There is no command ${name}.\n\n${await overview()}`);
  const { command } = await load();
  const { values, positionals } = parse(command, args);
  if (values.help) return void process.stdout.write(helpOf(command));
  if (!takes(command, positionals.length)) throw misuse(`Usage: ${usageOf(command)}`);
  const { json, help, ...options } = values;
  const isJson = json === true;
  await command.run({
    operands: positionals,
    options: options as Record<string, string | undefined>,
    json: isJson,
    workingFolder,
    print: (output) => {
      const text = isJson ? JSON.stringify(output, null, 2) : String(output);
      process.stdout.write(`${text}\n`);
    },
    withDatabase: async (work) => {
      const { withDatabase } = await import('./colophon/with-database');
      return withDatabase(work);
    },
  });
}

function takes({ operands }: Command, given: number): boolean {
  if (operands === 'any') return true;
  return operands === 'some' ? given > 0 : given === operands;
}

function parse(command: Command, args: string[]) {
  const own = Object.entries(command.options).map(([name, { value }]) => {
    return [name, { type: value === undefined ? 'boolean' : 'string' }] as const;
  });
  const options = {
    ...Object.fromEntries(own),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw misuse(`${(error as Error).message}\nUsage: ${usageOf(command)}`);
  }
}

const program = 'npm run --silent colophon --';

function usageOf({ name, usage }: Command): string {
  return `${program} ${name} ${usage}`.trim();
}

function helpOf(command: Command): string {
  const options = Object.entries({
    ...command.options,
    json: { help: 'print JSON for programs' },
    help: { help: 'show this' },
  } as Command['options']);
  const rows = options.map(([name, { help, value }]) => {
    return `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(18)} ${help}`;
  });
  return [`${command.summary}\n`, `Usage: ${usageOf(command)}\n`, ...rows, ''].join('\n');
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const rows = all.map(
    ({ command: { name, usage, summary } }) => `  ${`${name} ${usage}`.padEnd(48)} ${summary}`,
  );
  return [
    `Usage: ${program} COMMAND`,
    '',
    ...rows,
    '',
    'Each takes --help. Status: 0 done, 1 refused or failed, 2 called wrongly.',
    '',
  ].join('\n');
}
