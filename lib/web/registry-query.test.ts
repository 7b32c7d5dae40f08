import { expect, test } from 'vitest';
import { addressWith, outletListQuery, sourceListQuery } from './registry-query';

const id = '0198c0de-0000-7000-8000-000000000000';

test('the lists of outlets and sources ask only for what there is', () => {
  const hostile = {
    q: ['a'],
    country: 'AR; drop table',
    language: "es' or 1=1",
    state: 'merged',
    outlet: { $ne: '' },
    orderBy: 'passwordHash',
    after: 'x',
    address: '',
  };
  expect(outletListQuery(hostile)).toEqual({});
  expect(sourceListQuery(hostile)).toEqual({});
});

test('a list goes on after the last of a page, whatever its name', () => {
  expect(outletListQuery({ after: `${id}_a_b_ж` }).after).toEqual({ id, name: 'a_b_ж' });
  expect(sourceListQuery({ after: `${id}_2026-10` }).after).toEqual({ id, date: '2026-10' });
  expect(sourceListQuery({ after: `${id}_` }).after).toEqual({ id, date: '' });
});

test('an address keeps what it was asked and drops what is empty', () => {
  expect(
    addressWith('/desk/outlets', { q: 'a b', x: ['y'] }, { after: undefined, country: 'AR' }),
  ).toBe('/desk/outlets?q=a+b&country=AR');
  expect(addressWith('/desk/outlets', { q: 'a' }, { q: '' })).toBe('/desk/outlets');
});
