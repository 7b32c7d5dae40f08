import { database } from '../db';
import type { Subject } from './record-event';
import { type TrailLine, trailLines } from './trail-lines';

/** A trail as a file: its lines with their hashes, so that anybody can prove it by themselves. */
export type ExportedTrail = {
  format: 1;
  /** How a line's hash is made, for whoever checks it. */
  hash: string;
  lines: TrailLine[];
};

const HASH = 'SHA-256 of the RFC 8785 JSON of the line without its hash, in hex';

/** The trail of one subject, or all of it. Whoever calls it must have asked the policy. */
export async function exportTrail(subject?: Subject): Promise<ExportedTrail> {
  const lines: TrailLine[] = [];
  const name = subject && `${subject.kind}:${subject.id}`;
  for await (const line of trailLines(database(), name)) lines.push(line);
  return { format: 1, hash: HASH, lines };
}
