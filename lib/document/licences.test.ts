import { describe, expect, it } from 'vitest';
import { LICENCES, licenceById, readLicence } from './licences';

describe('readLicence', () => {
  it.each([
    ['CC BY-SA 4.0 DEED', 'CC-BY-SA-4.0'],
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['CC-BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['cc by sa 4', 'CC-BY-SA-4.0'],
    ['CC BY 3.0 DEED', 'CC-BY-3.0'],
    ['CC BY-NC-ND 2.5', 'CC-BY-NC-ND-2.5'],
    ['Attribution-ShareAlike 4.0 International, Creative Commons', 'CC-BY-SA-4.0'],
    ['Creative Commons Attribution-NonCommercial-NoDerivs 2.0 Generic', 'CC-BY-NC-ND-2.0'],
    ['https://creativecommons.org/licenses/by-sa/3.0/deed.en', 'CC-BY-SA-3.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['https://creativecommons.org/publicdomain/mark/1.0/', 'public-domain'],
    ['CC0', 'CC0-1.0'],
    ['CC0 1.0 Universal', 'CC0-1.0'],
    ['Public Domain', 'public-domain'],
    ['Public domain (US government)', 'public-domain'],
  ])('reads %j', (typed, id) => {
    expect(readLicence(typed)?.id).toBe(id);
  });

  it.each(['', 'CC BY', 'CC 4.0', 'BY-SA 4.0', 'All rights reserved', 'CC BY 7.0', 'GFDL'])(
    'doesn’t guess %j',
    (typed) => {
      expect(readLicence(typed)).toBeNull();
    },
  );

  it('reads every label of the list that a person would type', () => {
    for (const licence of LICENCES.filter(({ url }) => url)) {
      expect(readLicence(licence.label)).toBe(licence);
    }
  });
});

describe('the list of licences', () => {
  it('has every id once and finds it', () => {
    expect(new Set(LICENCES.map(({ id }) => id)).size).toBe(LICENCES.length);
    expect(licenceById('CC-BY-NC-4.0')?.nonCommercial).toBe(true);
    expect(licenceById('CC-BY-ND-4.0')?.noDerivatives).toBe(true);
    expect(licenceById('CC BY 4.0')).toBeNull();
  });
});
