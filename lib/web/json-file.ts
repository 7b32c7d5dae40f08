import { attachment } from './attachment';

/** A value as a JSON file to keep, for whoever is signed in and nobody else. */
export function jsonFile(value: unknown, fileName: string): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachment(fileName),
      'cache-control': 'private, no-store',
    },
  });
}

/** What isn't there, and what one may not see, answer alike. */
export function noSuchFile(): Response {
  return new Response('There is no such file.\n', {
    status: 404,
    headers: { 'cache-control': 'private, no-store' },
  });
}
