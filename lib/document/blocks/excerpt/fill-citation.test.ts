import { describe, expect, it } from 'vitest';
import { nameKey, readPasted } from '../../../citation';
import { type Citation, citation } from './citation';
import { fillCitation } from './fill-citation';

const EMPTY: Citation = citation.parse({ id: 'exce0001' });

const muelle = {
  id: 'muelle',
  name: 'El Muelle',
  nameKeys: ['El Muelle', 'The Quay'].map(nameKey),
  domains: ['elmuelle.example'],
  language: 'es',
  descriptions: [
    { validFrom: '', text: 'a harbour daily' },
    { validFrom: '2024-01-01', text: 'a harbour weekly' },
  ],
};

function filled(text: string, current: Partial<Citation> = {}, registry = [muelle]) {
  const reading = readPasted(text);
  if (!reading) throw new Error('Nothing was read');
  return fillCitation(reading, { ...EMPTY, ...current }, registry);
}

const URL = 'https://www.elmuelle.example/2023/10/16/el-puerto-abrira-en-mayo';

describe('a pasted citation', () => {
  it('fills every part that it says, and says which', () => {
    expect(
      filled(`“El puerto (The port),” El Muelle (the port’s paper), 16 October 2023. ${URL}`),
    ).toEqual({
      changes: {
        titleOriginal: 'El puerto',
        titleTranslated: 'The port',
        outlet: 'El Muelle',
        outletNote: 'the port’s paper',
        date: '2023-10-16',
        url: URL,
        lang: 'es',
        dir: 'ltr',
      },
      said: 'Filled from the citation: original title, translated title, outlet, what the outlet is, date, address, language.',
      titleGuess: null,
    });
  });

  it('that does not describe its outlet is given the house’s words of its date', () => {
    expect(
      filled(`“El puerto (The port),” El Muelle, 16 October 2023. ${URL}`).changes,
    ).toMatchObject({
      outletNote: 'a harbour daily',
    });
    expect(filled('“El puerto (The port),” The Quay, 5 May 2024.').changes.outletNote).toBe(
      'a harbour weekly',
    );
  });

  it('tells what is in doubt, and that the text after it was not taken', () => {
    const { said } = filled(`“El puerto (The port),” El Muelle, 3/5/2023. ${URL} The port opens.`);
    expect(said).toContain('But: day and month could be the other way round');
    expect(said).toContain('the text after the citation was not taken');
  });

  it('leaves a chosen language alone, but not the one of another outlet’s citation', () => {
    const text = '“El puerto,” El Muelle, 16 October 2023.';
    expect(filled(text, { lang: 'ca' }).changes.lang).toBe('ca');
    expect(filled(text, { lang: 'it', outlet: 'El Muelle' }).changes.lang).toBe('it');
    expect(filled(text, { lang: 'it', outlet: 'La Gazzetta' }).changes.lang).toBe('es');
  });
});

describe('a pasted address', () => {
  it('fills outlet, description and language from the registry, the date from itself', () => {
    expect(filled(URL)).toEqual({
      changes: {
        url: URL,
        date: '2023-10-16',
        outlet: 'El Muelle',
        outletNote: 'a harbour daily',
        lang: 'es',
        dir: 'ltr',
      },
      said: 'Filled from the address: address, date, outlet, what the outlet is, language.',
      titleGuess: 'El puerto abrira en mayo',
    });
  });

  it('leaves what is there already, and guesses no title where one stands', () => {
    const current = { outlet: 'La Prensa', date: '2023', lang: 'fr', titleOriginal: 'Le port' };
    expect(filled(URL, current)).toMatchObject({ changes: { url: URL }, titleGuess: null });
    expect(Object.keys(filled(URL, current).changes)).toEqual(['url']);
  });

  it('of an unknown outlet says so', () => {
    expect(filled('https://nobody.example/x').said).toBe(
      'Filled from the address: address. But: the registry knows no outlet at this address.',
    );
  });
});
