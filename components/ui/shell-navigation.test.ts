import { expect, it } from 'vitest';
import { currentHref } from './shell-navigation';

const links = ['/desk', '/desk/articles', '/desk/articles/new', '/desk/issues'].map((href) => ({
  href,
  label: href,
  icon: null,
}));

it.each([
  ['/desk', '/desk'],
  ['/desk/articles', '/desk/articles'],
  ['/desk/articles/4f', '/desk/articles'],
  ['/desk/articles/new', '/desk/articles/new'],
  ['/desk/articles-of-war', undefined],
  ['/desk/account', undefined],
  ['/elsewhere', undefined],
])('On %s the current link is %s', (path, expected) => {
  expect(currentHref(links, path)).toBe(expected);
});
