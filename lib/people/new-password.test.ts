import { describe, expect, test } from 'vitest';
import { newPassword, personalProblem } from '.';

const problem = (password: unknown) => {
  const parsed = newPassword.safeParse(password);
  return parsed.success ? null : parsed.error.issues[0]?.message;
};

describe('a new password', () => {
  test.each([
    'harbour-pilot boat',
    'nähe zum hafen',
    `${'a'.repeat(72)}X`,
    ' leading and trailing ',
    '⚓ ships in the 🌫️ fog',
    'x1'.repeat(500),
  ])('is taken as typed: %s', (password) => {
    expect(newPassword.parse(password)).toBe(password);
  });

  test.each(['', 'seven77', 'x1y'.repeat(400), 'lone \ud800 half', 12345678])(
    'is refused with a reason: %j',
    (password) => expect(problem(password)).toBeTruthy(),
  );

  test.each(['password', 'PassWord', '12345678', 'qwertyuiop', 'trustno1', '1qaz2wsx', 'baseball'])(
    'is none of those that everybody has: %s',
    (password) => expect(problem(password)).toMatch(/Too many people/),
  );

  test('is neither one’s name nor one’s address', () => {
    const person = { name: 'Mirjam Odenwald', email: 'mirjam.o@example.org' };
    for (const guess of ['mirjam odenwald', 'Mirjam.O@example.org', 'mirjam.o']) {
      expect(personalProblem(guess, person)).toMatch(/your name or address/);
    }
    expect(personalProblem('mirjam sails at noon', person)).toBeNull();
  });
});
