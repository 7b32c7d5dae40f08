import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import path from 'node:path';
import { complaint } from './complaint';

/** A socket on which somebody listens as long as they live; its descriptor can be handed to a child. */
export type Presence = { fd: number; close: () => void };

/**
 * Listens at a file, for nothing but to be found there by `isPresent`. The kernel ends it with the last
 * process that holds it, and it is found from every container of this host: process numbers are not.
 */
export async function showPresence(file: string): Promise<Presence> {
  const draft = `${file}.new-${process.pid}`;
  const server = createServer((socket) => socket.destroy());
  await inFolderOf(draft, (address) => listening(server, address, file));
  // Closing removes the name under which it was bound; under its own name it stays until it is replaced.
  renameSync(draft, file);
  server.unref();
  return { fd: descriptorOf(server), close: () => server.close() };
}

/** Whether somebody listens at a file; what is no socket, or nobody's any more, is nobody. */
export async function isPresent(file: string): Promise<boolean> {
  if (!statSync(file, { throwIfNoEntry: false })?.isSocket()) return false;
  return inFolderOf(
    file,
    (address) =>
      new Promise((resolve) => {
        const socket = connect(address);
        socket.once('connect', () => {
          socket.destroy();
          resolve(true);
        });
        socket.once('error', ({ code }: NodeJS.ErrnoException) => {
          // Somebody else's socket can't be entered, and still is somebody's.
          resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT');
        });
      }),
  );
}

function listening(server: Server, address: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(complaint(`No socket can be made at ${file} (${error.message}): set COLOPHON_DATA.`)),
    );
    server.listen(address, resolve);
  });
}

/** An address of a socket has room for some hundred bytes; the path of a data folder may be longer. */
async function inFolderOf<T>(file: string, work: (address: string) => Promise<T>): Promise<T> {
  if (process.platform !== 'linux') return work(file);
  const folder = openSync(path.dirname(file), 'r');
  try {
    return await work(`/proc/self/fd/${folder}/${path.basename(file)}`);
  } finally {
    closeSync(folder);
  }
}

function descriptorOf(server: Server): number {
  const { _handle } = server as Server & { _handle?: { fd?: number } };
  if (_handle?.fd === undefined || _handle.fd < 0) throw new Error('A socket without a descriptor');
  return _handle.fd;
}
