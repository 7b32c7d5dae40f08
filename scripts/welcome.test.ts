import { expect, test } from 'vitest';
import { welcome } from './welcome';

const up = { address: 'http://localhost:3000', seconds: 2, isDemo: false, firstAdmin: null };

test('names the demo’s accounts only where they are', () => {
  expect(welcome({ ...up, isDemo: true })).toContain('admin@colophon.example');
  expect(welcome(up)).not.toContain('colophon.example');
});

test('shows the way in where nobody can let others in', () => {
  const firstAdmin = 'http://localhost:3000/join/token';
  expect(welcome({ ...up, firstAdmin })).toContain(firstAdmin);
  expect(welcome(up)).not.toContain('/join/');
});
