import { database } from '../db';
import type { Subject } from './record-event';

/** A line of the audit trail as the desk shows it. */
export type EventLine = {
  id: string;
  type: string;
  at: Date;
  actor: string;
  revisionNumber: number | null;
  data: Record<string, unknown>;
};

/** The latest events of a subject, newest first. */
export async function eventsOf(subject: Subject, limit = 50): Promise<EventLine[]> {
  const events = await database().event.findMany({
    where: { subject: `${subject.kind}:${subject.id}` },
    orderBy: { sequence: 'desc' },
    take: limit,
  });
  const actors = await database().user.findMany({
    where: { id: { in: events.flatMap((event) => event.actorId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  return events.map((event) => ({
    id: event.id,
    type: event.type,
    at: event.at,
    actor: names.get(event.actorId ?? '') ?? 'Colophon',
    revisionNumber: event.revisionNumber,
    data: Object(event.data),
  }));
}
