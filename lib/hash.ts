import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The canonical JSON of a value: keys sorted, no white space (RFC 8785). */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new Error('This value has no JSON');
  return json;
}

/** The SHA-256 of a value's canonical JSON, in hex: what approvals and editions name. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** The SHA-256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
