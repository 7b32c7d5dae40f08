import { expect, it } from 'vitest';
import type { Refusal } from '../../lib/result';
import { refusalWords } from './refusal-words';

const finding = {
  code: 'no-headline',
  level: 'error' as const,
  message: 'The article has no headline.',
  place: { articleId: null, blockId: null, field: null },
  key: '',
};

const refusals: [Refusal, string][] = [
  [{ kind: 'invalid', problems: [{ path: 'a', message: 'is empty' }] }, 'One thing needs mending'],
  [{ kind: 'not-found' }, 'There is nothing here'],
  [{ kind: 'forbidden', reason: 'It is your own text.' }, 'It is your own text.'],
  [{ kind: 'wrong-state', state: 'draft', reason: 'It is a draft.' }, 'It is a draft.'],
  [{ kind: 'not-ready', findings: [finding, finding] }, '2 findings stand in the way.'],
  [{ kind: 'changed-meanwhile', currentVersion: 4 }, 'Somebody changed this meanwhile'],
  [{ kind: 'too-large', reason: 'At most 2 MB.' }, 'At most 2 MB.'],
  [{ kind: 'too-often', retryAfterSeconds: 1 }, 'Try again in a second.'],
  [{ kind: 'too-often', retryAfterSeconds: 89 }, 'Try again in 89 seconds.'],
  [{ kind: 'too-often', retryAfterSeconds: 121 }, 'Try again in 3 minutes.'],
];

it.each(refusals)('%j is said in words', (refusal, words) => {
  const { title, reason } = refusalWords(refusal);
  expect([title, reason]).toContain(words);
  expect(title).not.toBe('');
  expect(reason).not.toBe('');
});
