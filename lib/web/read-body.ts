import { passGate } from '../document';
import { invalid, ok, type Result, refuse } from '../result';

/** The most bytes of JSON that a request may bring: a document of 2 MB and its escapes. */
const MOST_JSON = 4_000_000;

/** Reads a request's body as JSON, through the input gate; whatever it is, it never throws. */
export async function readJson(request: Request): Promise<Result<unknown>> {
  const read = await readBytes(request, MOST_JSON);
  if (!read.ok) return read;
  const parsed = parse(read.value);
  return parsed.ok ? passGate(parsed.value) : parsed;
}

/** Reads a request's body, at most so many bytes, whatever its headers say. */
export async function readBytes(request: Request, most: number): Promise<Result<Uint8Array>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > most) return refuse({ kind: 'too-large', reason: 'The request is too large.' });
    pieces.push(piece);
  }
  return ok(Buffer.concat(pieces));
}

function parse(bytes: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return invalid('', 'This is not JSON.');
  }
}
