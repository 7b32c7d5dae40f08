/** The audit trail: append-only, written with the change, chained by hash. */
export { type ExportedTrail, exportTrail } from './export-trail';
export { type EventLine, eventsOf } from './queries';
export { type NewEvent, recordEvent, type Subject } from './record-event';
export { type BrokenLine, type EarlierTrail, type TrailReport, verifyTrail } from './verify-trail';
