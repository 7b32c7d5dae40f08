import { DOCUMENT_LIMITS, jsonProblem, passGate } from '../document';
import { invalid, ok, type Result, refuse } from '../result';

/** The most bytes of JSON that a request to an address may bring. */
export const JSON_LIMITS = {
  /** A document and what is said about it. */
  draft: DOCUMENT_LIMITS.bytes + 100_000,
  /** A comment of 10,000 characters and the passage it is on. */
  discussion: 100_000,
  lock: 2_000,
  policyReport: 20_000,
} as const;

/**
 * Reads a request's body as JSON, through the input gate; whatever it is, it never throws. Who asks is
 * known by now; nothing is parsed before its depth and its parts were counted.
 */
export async function readJson(request: Request, mostBytes: number): Promise<Result<unknown>> {
  const read = await readBytes(request, mostBytes);
  if (!read.ok) return read;
  const problem = jsonProblem(read.value);
  if (problem) return problem;
  const parsed = parse(read.value);
  return parsed.ok ? passGate(parsed.value) : parsed;
}

/** Reads a request's body, at most so many bytes, whatever its headers say. */
export async function readBytes(request: Request, most: number): Promise<Result<Uint8Array>> {
  const tooLarge = refuse({ kind: 'too-large', reason: 'The request is too large.' });
  if (Number(request.headers.get('content-length') ?? 0) > most) return tooLarge;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > most) return tooLarge;
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
