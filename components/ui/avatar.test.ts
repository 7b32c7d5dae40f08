import { expect, it } from 'vitest';
import { initials } from './avatar';

it.each([
  ['Ada Brandt', 'AB'],
  ['Ana María de la Cruz', 'AC'],
  ['Plato', 'P'],
  ['  ', ''],
  ['李 雷', '李雷'],
  ['𝒜lef Noor', '𝒜N'],
])('The initials of %j are %j', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
