import { expect, test } from 'vitest';
import { ARTICLE_POLICY } from '../article';
import { SOURCE_POLICY } from './policy';

test('a citation is listed for exactly those who may read its article', () => {
  expect(SOURCE_POLICY).toEqual(ARTICLE_POLICY.read);
});
