import { randomBytes, randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { complaint } from './complaint';
import { accountFor, canEnter } from './postgres/account';
import { sharedFolder } from './postgres/binaries';

/** The only layout of a data folder that this version reads and writes. */
const format = 1;
const markerName = 'colophon.json';

/** What opening a data folder gives: absolute paths, and the secrets made at its first use. */
export type DataFolder = {
  path: string;
  /** PostgreSQL's own folder; elsewhere than in `path` when its account cannot enter that. */
  postgres: string;
  /** Locks, leases and logs: nothing that a backup needs. */
  run: string;
  databasePassword: string;
  secret: string;
};

/**
 * Opens a data folder, making it where there is nothing yet. A folder that holds anything else, or
 * was written by a newer version, is refused with a complaint and left as it is.
 */
export function openDataFolder(wanted: string): DataFolder {
  const folder = path.resolve(wanted);
  try {
    return open(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') throw error;
    const why = code === 'EROFS' ? 'it is read-only' : 'this account may not write there';
    throw complaint(`The data folder ${folder} can’t be written to (${why}): set COLOPHON_DATA.`);
  }
}

function open(folder: string): DataFolder {
  makeFolder(folder);
  accessSync(folder, constants.W_OK);
  const marker = readMarker(folder) ?? createMarker(folder);
  const secrets = readSecrets(folder);
  const run = path.join(folder, 'run');
  mkdirSync(run, { recursive: true });
  accessSync(run, constants.W_OK);
  return { path: folder, postgres: path.resolve(folder, marker.postgres), run, ...secrets };
}

type Marker = { format: number; createdAt: string; postgres: string };

function makeFolder(folder: string): void {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) {
    makeParents(folder);
    // As root, PostgreSQL's account has to pass through; what is secret in it has its own mode.
    makeIfMissing(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  } else if (!stats.isDirectory()) {
    throw complaint(`The data folder ${folder} is a file, not a folder: set COLOPHON_DATA.`);
  }
}

/** Node's own recursive mkdir never ends where the system says "no such folder", as in /proc. */
function makeParents(folder: string): void {
  const parent = path.dirname(folder);
  if (existsSync(parent)) return;
  makeParents(parent);
  makeIfMissing(parent, 0o755);
}

function makeIfMissing(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw complaint(`The data folder ${folder} cannot be made there.`);
    if (code !== 'EEXIST') throw error;
  }
}

function readMarker(folder: string): Marker | null {
  const file = path.join(folder, markerName);
  if (!existsSync(file)) {
    const found = readdirSync(folder).filter((name) => !isHarmless(name));
    // Looked at again because another start may have written its marker in between.
    if (found.length === 0 || existsSync(file)) return existsSync(file) ? readMarker(folder) : null;
    throw complaint(
      `${folder} is not a data folder of Colophon (no ${markerName}, but ${found[0]}): it was left as it is. Set COLOPHON_DATA to another folder.`,
    );
  }
  const marker = parseJson<Marker>(file);
  if (typeof marker.format !== 'number' || typeof marker.postgres !== 'string') {
    throw complaint(`${file} cannot be understood: the data folder was left as it is.`);
  }
  if (marker.format !== format) {
    throw complaint(
      `The data folder ${folder} has format ${marker.format}, this Colophon knows format ${format}: use a newer Colophon. It was left as it is.`,
    );
  }
  return marker;
}

/** What a fresh volume, a file manager or another start at this very moment leaves in a folder. */
function isHarmless(name: string): boolean {
  return name === 'lost+found' || name === '.DS_Store' || name.startsWith('.new-');
}

function createMarker(folder: string): Marker {
  const reachable = canEnter(accountFor(null), folder);
  const marker: Marker = {
    format,
    createdAt: new Date().toISOString(),
    postgres: reachable ? 'postgres' : path.join(sharedFolder, `data-${randomUUID()}`, 'postgres'),
  };
  return writeOnce(path.join(folder, markerName), marker, 0o644);
}

function readSecrets(folder: string): { databasePassword: string; secret: string } {
  const file = path.join(folder, 'secrets.json');
  if (existsSync(file)) return parseJson(file);
  const word = () => randomBytes(32).toString('base64url');
  return writeOnce(file, { databasePassword: word(), secret: word() }, 0o600);
}

/** Writes a file whole or not at all; when another process was faster, its content counts. */
export function writeOnce<T>(file: string, content: T, mode: number): T {
  const draft = path.join(path.dirname(file), `.new-${randomUUID()}`);
  try {
    writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode, flush: true });
    linkSync(draft, file);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return parseJson<T>(file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function parseJson<T>(file: string): T {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw complaint(`${file} cannot be understood: the data folder was left as it is.`);
  }
}

/** Makes a secret that came back with a backup the one of this data folder. */
export function replaceSecret(data: DataFolder, secret: string): void {
  const file = path.join(data.path, 'secrets.json');
  const draft = `${file}.new-${process.pid}`;
  const content = { databasePassword: data.databasePassword, secret };
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, file);
}
