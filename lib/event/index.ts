/** The audit trail: append-only, written with the change, chained by hash. */
export { type EventLine, eventsOf } from './queries';
export { type NewEvent, recordEvent, type Subject } from './record-event';
