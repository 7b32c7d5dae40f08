import path from 'node:path';
import * as z from 'zod';
import { oneAddress } from './one-address';

const port = z.coerce.number().int().min(1).max(65_535);

/** What the environment tells a process of Colophon; the launcher fills in what nobody set. */
const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be postgresql://…' }),
    COLOPHON_SECRET: z.string().min(32, 'needs 32 characters or more').refine(isNoSample, {
      error: 'is a sample value: make one of your own with `openssl rand -base64 32`',
    }),
    PORT: port.default(3000),
    COLOPHON_URL: z
      .url({ protocol: /^https?$/, error: 'must be http://… or https://…' })
      .optional(),
    COLOPHON_DATA: z.string().min(1).default('.data'),
    COLOPHON_SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' })
      .optional(),
    COLOPHON_MAIL_FROM: z
      .string()
      .refine((text) => oneAddress(text) !== null, { error: 'must be one e-mail address' })
      .default('colophon@localhost'),
    /** How often the worker makes a backup, such as `24h`; null for never. */
    COLOPHON_BACKUP_EVERY: z
      .string()
      .regex(/^([1-9]\d{0,3})h$/, 'must be hours, such as 24h')
      .optional()
      .transform((given) => (given === undefined ? null : Number.parseInt(given, 10))),
    COLOPHON_BACKUP_KEEP: z.coerce.number().int().min(1).max(1_000).default(14),
    COLOPHON_BACKUPS: z.string().min(1).optional(),
    COLOPHON_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  })
  .transform((given) => {
    const data = path.resolve(given.COLOPHON_DATA);
    return {
      ...given,
      /** The origin under which readers and the desk reach us: every link and mail is built on it. */
      COLOPHON_URL: new URL(given.COLOPHON_URL ?? `http://localhost:${given.PORT}`).origin,
      /** The data folder and the two in it that the application writes: absolute paths. */
      COLOPHON_DATA: data,
      COLOPHON_SITE_DIR: path.join(data, 'site'),
      COLOPHON_MEDIA_DIR: path.join(data, 'media'),
      /** Where backups go that are made by themselves: better on another disk. */
      COLOPHON_BACKUPS: path.resolve(given.COLOPHON_BACKUPS ?? path.join(data, 'backups')),
      /** Where mail is written as files while no server is named. */
      COLOPHON_MAIL_DIR: path.join(data, 'mail'),
    };
  });

export type Env = z.infer<typeof environment>;

let parsed: Env | undefined;

/** The environment, read and checked at the first call; throws and names every variable at fault. */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

/** Checks an environment without keeping it. Empty variables count as not set. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path: [name], message }) => {
    return `${String(name)} ${given[String(name)] === undefined ? 'is not set' : message}`;
  });
  throw new Error(`The environment is not complete: ${problems.join('; ')}.`);
}

function isNoSample(secret: string): boolean {
  const isPlaceholder =
    /change.?me|example|sample|placeholder|your.?secret|password|012345|abcdef/i.test(secret);
  return !isPlaceholder && new Set(secret).size >= 10;
}
