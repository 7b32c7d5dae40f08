import { describe, expect, test } from 'vitest';
import { databaseTrouble } from './database-trouble';

/** An error as the database's client throws it for one that PostgreSQL or the driver reported. */
function thrown(code: string, cause: Record<string, string>): Error {
  return Object.assign(new Error('Invalid invocation'), {
    code,
    meta: { driverAdapterError: Object.assign(new Error('driver'), { cause }) },
  });
}

const ofState = (sqlstate: string) =>
  thrown('P2010', { kind: 'postgres', code: sqlstate, originalCode: sqlstate });

describe('an error of the database', () => {
  test('53100 means that its disk is full', () => {
    expect(databaseTrouble(ofState('53100'))).toBe('full');
  });

  test.each(['08006', '08003', '57P01', '57P02', '57P03'])('%s means that it is away', (state) => {
    expect(databaseTrouble(ofState(state))).toBe('away');
  });

  test.each(['57014', '55P03', '53300', '40P01'])('%s means that it is busy', (sqlstate) => {
    expect(databaseTrouble(ofState(sqlstate))).toBe('busy');
  });

  test('that is not reached, or breaks off, is known without a SQLSTATE', () => {
    expect(databaseTrouble(thrown('P1001', { kind: 'DatabaseNotReachable' }))).toBe('away');
    expect(databaseTrouble(new Error('Connection terminated unexpectedly'))).toBe('away');
    expect(databaseTrouble(thrown('P2034', { kind: 'TransactionWriteConflict' }))).toBe('busy');
    expect(databaseTrouble(Object.assign(new Error('late'), { code: 'P2028' }))).toBe('busy');
  });

  test.each([
    ['a bug', new TypeError('x is not a function')],
    ['a broken constraint', thrown('P2002', { kind: 'UniqueConstraintViolation' })],
    ['a wrong column', ofState('42703')],
    ['nothing', undefined],
    ['a word', '53100'],
  ])('%s is no trouble that passes', (_, error) => {
    expect(databaseTrouble(error)).toBeNull();
  });
});
