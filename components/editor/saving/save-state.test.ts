import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasUnsent,
  maySend,
  nextSaveState,
  openedAt,
  type SaveEvent,
  type SaveState,
  saveStatus,
  waitBeforeSending,
} from './save-state';

function stateAfter(...events: SaveEvent[]): SaveState {
  return events.reduce(nextSaveState, openedAt(4));
}

const changed: SaveEvent = { type: 'changed' };
const sent: SaveEvent = { type: 'sent' };
const arrived: SaveEvent = { type: 'arrived', version: 5, savedAt: '2026-11-24T10:00:00Z' };
const failed: SaveEvent = { type: 'failed' };
const conflicted: SaveEvent = { type: 'conflicted', currentVersion: 9 };
const refused: SaveEvent = { type: 'refused', reason: 'No.', problems: [] };
const retried: SaveEvent = { type: 'retried' };

describe('the state of saving', () => {
  it('starts saved, with nothing to send', () => {
    expect(saveStatus(stateAfter())).toBe('saved');
    expect(waitBeforeSending(stateAfter())).toBeNull();
  });

  it('saves a change within two seconds of a pause', () => {
    expect(saveStatus(stateAfter(changed))).toBe('unsaved');
    expect(waitBeforeSending(stateAfter(changed))).toBeLessThanOrEqual(2_000);
  });

  it('starts no second request while one is under way', () => {
    const state = stateAfter(changed, sent, changed);
    expect(saveStatus(state)).toBe('saving');
    expect(maySend(state)).toBe(false);
  });

  it('takes over the new version and stays unsaved when more was typed meanwhile', () => {
    const state = stateAfter(changed, sent, changed, arrived);
    expect(state.version).toBe(5);
    expect(saveStatus(state)).toBe('unsaved');
    expect(maySend(state)).toBe(true);
  });

  it('is saved when all has arrived', () => {
    const state = stateAfter(changed, sent, arrived);
    expect(saveStatus(state)).toBe('saved');
    expect(state.savedAt).toBe('2026-11-24T10:00:00Z');
  });

  it('tries again by itself when offline, later each time, at least every half minute', () => {
    const waits = [1, 2, 3, 10].map((failures) =>
      waitBeforeSending(
        stateAfter(changed, ...Array.from({ length: failures }, () => [sent, failed]).flat()),
      ),
    );
    expect(waits).toEqual([2_000, 4_000, 8_000, 30_000]);
  });

  it('sends at once after a retry, and forgets the failures once something arrives', () => {
    expect(waitBeforeSending(stateAfter(changed, sent, failed, retried))).toBe(1_000);
    expect(stateAfter(changed, sent, failed, sent, arrived).trouble).toBeNull();
  });

  it('sends nothing more after a conflict, whatever happens', () => {
    const state = stateAfter(changed, sent, conflicted, changed, retried);
    expect(saveStatus(state)).toBe('conflict');
    expect(maySend(state)).toBe(false);
    expect(hasUnsent(state)).toBe(true);
  });

  it('waits for the person when signed out', () => {
    const state = stateAfter(changed, sent, { type: 'signed-out' }, changed);
    expect(saveStatus(state)).toBe('signed-out');
    expect(maySend(state)).toBe(false);
    expect(maySend(nextSaveState(state, retried))).toBe(true);
  });

  it('tries a refused text again only when it was changed', () => {
    expect(maySend(stateAfter(changed, sent, refused))).toBe(false);
    expect(maySend(stateAfter(changed, sent, refused, changed))).toBe(true);
  });

  it('never forgets a change, never sends twice at once, whatever comes in whatever order', () => {
    const event = fc.constantFrom<SaveEvent>(
      changed,
      sent,
      arrived,
      failed,
      conflicted,
      refused,
      retried,
      { type: 'signed-out' },
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = openedAt(1);
        for (const next of events) {
          const before = state;
          state = nextSaveState(state, next);
          expect(state.acknowledged).toBeLessThanOrEqual(state.changes);
          if (next.type !== 'arrived') expect(state.acknowledged).toBe(before.acknowledged);
          if (before.sending !== null && next.type === 'sent') expect(state).toBe(before);
          if (saveStatus(state) === 'saved') expect(hasUnsent(state)).toBe(false);
        }
      }),
    );
  });
});
