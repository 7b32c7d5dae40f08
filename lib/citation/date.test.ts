import { describe, expect, it } from 'vitest';
import { dateAtEnd, firstDate } from './date';

describe('a date at the end of a text', () => {
  it.each([
    ['16 October 2023', '2023-10-16'],
    ['October 16, 2023', '2023-10-16'],
    ['16 Oct. 2023', '2023-10-16'],
    ['Sept. 5, 2023', '2023-09-05'],
    ['21st May 2023', '2023-05-21'],
    ['16 de octubre de 2023', '2023-10-16'],
    ['1º de março de 2023', '2023-03-01'],
    ['3 août 2023', '2023-08-03'],
    ['16/10/2023', '2023-10-16'],
    ['10/16/2023', '2023-10-16'],
    ['2023-10-16', '2023-10-16'],
    ['October 2018', '2018-10'],
    ['10-2022', '2022-10'],
    ['1-2023', '2023-01'],
    ['2022-10', '2022-10'],
    ['2019', '2019'],
  ])('%s is %s', (text, iso) => {
    expect(dateAtEnd(`El Muelle (a daily), ${text}`)).toMatchObject({
      iso,
      doubt: null,
      start: 21,
    });
  });

  it.each([
    ['31 February 2023', '2023-02'],
    ['3/5/2023', '2023-05-03'],
    ['16-17 October 2023', '2023-10'],
    ['March–April 2023', '2023'],
  ])('%s is %s, with a doubt', (text, iso) => {
    const date = dateAtEnd(text);
    expect(date?.iso).toBe(iso);
    expect(date?.doubt).not.toBeNull();
  });

  it.each(['El Muelle', 'Room 2150', '13-2022', 'May', ''])('is not seen in “%s”', (text) => {
    expect(dateAtEnd(text)).toBeNull();
  });

  it('is found first among several, after a comma', () => {
    expect(firstDate(' El Muelle, 5 May 2023. In June 2024, on 7 July 2025')?.iso).toBe(
      '2023-05-05',
    );
  });
});
