import { describe, expect, it } from 'vitest';
import { readAttribution } from './attribution';

describe('an attribution', () => {
  it.each([
    ['CC-BY-SA 4.0', null, 'CC-BY-SA-4.0'],
    ['Wikimedia, CC-BY 2.0', 'Wikimedia', 'CC-BY-2.0'],
    ['Wikimedia, CC BY 3.0 DEED', 'Wikimedia', 'CC-BY-3.0'],
    ['CC BY-NC-SA 2.0 DEED', null, 'CC-BY-NC-SA-2.0'],
    ['Ines Falk (CC BY 4.0)', 'Ines Falk', 'CC-BY-4.0'],
    ['Ines Falk / CC BY-SA 3.0', 'Ines Falk', 'CC-BY-SA-3.0'],
    ['CC 2.0 BY', null, 'CC-BY-2.0'],
    ['CCBY-SA 4.0', null, 'CC-BY-SA-4.0'],
    ['BY-SA 4.0', null, 'CC-BY-SA-4.0'],
    ['CC0', null, 'CC0-1.0'],
    ['CC-0 1.0', null, 'CC0-1.0'],
    ['Public Domain', null, 'public-domain'],
    ['Navy archive, PD', 'Navy archive', 'public-domain'],
    [
      'Ines Falk, CC BY-SA 4.0, via Wikimedia Commons',
      'Ines Falk, via Wikimedia Commons',
      'CC-BY-SA-4.0',
    ],
    ['https://creativecommons.org/licenses/by-nc/2.0/', null, 'CC-BY-NC-2.0'],
    ['Creative Commons Attribution-ShareAlike 4.0 International', null, 'CC-BY-SA-4.0'],
    ['Club 3.0 of the port, CC BY 4.0', 'Club 3.0 of the port', 'CC-BY-4.0'],
    ['Ines Falk, CC BY', 'Ines Falk', null],
    ['Ines Falk', 'Ines Falk', null],
    ['', null, null],
  ])('%s', (text, creator, licence) => {
    const read = readAttribution(text);
    expect({ creator: read.creator, licence: read.licence }).toEqual({ creator, licence });
  });
});
