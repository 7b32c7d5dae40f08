import { describe, expect, it } from 'vitest';
import { readCitation } from './read-citation';

const WHOLE = {
  titleOriginal: 'El puerto abrirá',
  titleTranslated: 'The port will open',
  outlet: 'El Muelle',
  outletNote: 'a harbour daily',
  date: '2023-10-16',
  url: 'https://muelle.example/2023/puerto',
};

function facts(text: string) {
  const read = readCitation(text);
  if (!read) return null;
  const { author, titleOriginal, titleTranslated, outlet, outletNote, date, url, passage } = read;
  const rest = { ...(author && { author }), ...(passage && { passage }) };
  return { titleOriginal, titleTranslated, outlet, outletNote, date, url, ...rest };
}

const URL_PART = 'https://muelle.example/2023/puerto';

describe('a citation', () => {
  it.each([
    `“El puerto abrirá (The port will open),” El Muelle (a harbour daily), 16 October 2023. ${URL_PART}`,
    `“El puerto abrirá (The port will open)”, El Muelle (a harbour daily), 16 October 2023. ${URL_PART}.`,
    `“El puerto abrirá (The port will open)” El Muelle (a harbour daily), 16 October 2023, ${URL_PART};`,
    `"El puerto abrirá (The port will open)," El Muelle (a harbour daily), October 16, 2023. ${URL_PART},`,
    `«El puerto abrirá (The port will open)», El Muelle (a harbour daily), 16 Oct. 2023. ${URL_PART})`,
    `« El puerto abrirá (The port will open) », El Muelle (a harbour daily), 16 de octubre de 2023 ${URL_PART}`,
    `„El puerto abrirá (The port will open)“, El Muelle (a harbour daily), 2023-10-16: ${URL_PART}`,
    `‘El puerto abrirá (The port will open),’ El Muelle (a harbour daily), 16th October 2023. ${URL_PART}`,
    `“El puerto abrirá(The port will open),” El Muelle(a harbour daily), 16 October, 2023. https ://muelle.example/2023/puerto`,
    `“El puerto abrirá” (The port will open), El Muelle (a harbour daily), 16/10/2023. ${URL_PART}`,
    `“El puerto abrirá,” (“The port will open”), El Muelle (a harbour daily), 16 October 2023. <${URL_PART}>`,
    `Source: “El puerto abrirá (The port will open),” El Muelle (a harbour daily), 16 October 2023. Available at: ${URL_PART}`,
    `“El puerto abrirá (The port will open),” El Muelle, 16 October 2023 (a harbour daily). (${URL_PART})`,
    `“El puerto abrirá (The port will open),” El Muelle (a harbour daily) (16 October 2023). ${URL_PART}`,
  ])('is read whole from %s', (text) => {
    expect(facts(text)).toEqual(WHOLE);
  });

  it.each([
    ['Lula: “clube da paz” já existe', 'Lula: the “peace club” exists'],
    ['‘Sí’, dice el alcalde: ‘mañana’', '‘Yes,’ says the mayor: ‘tomorrow’'],
    ['“No nos dijeron”: los vecinos', '“They didn’t tell us”: the neighbours'],
    ['El puerto (norte) abrirá', 'The (northern) port will open (again)'],
    ['¿Qué es el “puerto franco” (y qué no)?', 'What is a “free port” (and what is not)?'],
    ["L'Orchestre du port d'Amont", 'The port’s orchestra'],
    ['Puerto, radio, y más', 'Port, radio, and more'],
  ])('keeps the marks inside “%s”', (titleOriginal, titleTranslated) => {
    const text = `“${titleOriginal} (${titleTranslated}),” El Muelle (a daily (since 1931)), 5 May 2023. ${URL_PART}`;
    expect(facts(text)).toMatchObject({
      titleOriginal,
      titleTranslated,
      outlet: 'El Muelle',
      outletNote: 'a daily (since 1931)',
    });
  });

  it.each([
    [
      '“Western harbours (II),” El Muelle, 5 May 2023.',
      { titleOriginal: 'Western harbours (II)', titleTranslated: null },
    ],
    [`“Western harbours,” El Muelle (a daily), 5 May 2023. ${URL_PART}`, { titleTranslated: null }],
    [
      `“El puerto (The port),” El Muelle, 5 May 2023. ${URL_PART}`,
      { outlet: 'El Muelle', outletNote: null },
    ],
    [
      `“El puerto (The port),” elmuelle.example (a site), 5 May 2023. ${URL_PART}`,
      { outlet: 'elmuelle.example' },
    ],
    [`“El puerto (The port),” El Muelle (a daily), 10-2022. ${URL_PART}`, { date: '2022-10' }],
    [`“El puerto (The port),” El Muelle (a daily), October 2018, ${URL_PART}`, { date: '2018-10' }],
    [`“El puerto (The port),” El Muelle (a daily), 2018. ${URL_PART}`, { date: '2018' }],
    [
      `Ana Ruiz y Luis de la Vega, “El puerto (The port),” El Muelle (a daily), 5 May 2023. ${URL_PART}`,
      { author: 'Ana Ruiz y Luis de la Vega', titleOriginal: 'El puerto' },
    ],
    [
      `“El puerto (The port),” El Muelle (a daily), 5 May 2023. ${URL_PART} The port is open.`,
      { passage: 'The port is open.' },
    ],
    [
      `“El puerto (The port),” El Muelle (a daily), 5 May 2023. https://a.example/b.phpThe port is open.`,
      { url: 'https://a.example/b.php', passage: 'The port is open.' },
    ],
    [
      '“El puerto (The port),” El Muelle (a daily), 5 May 2023. “We knew,” he said.',
      { url: null, passage: '“We knew,” he said.' },
    ],
  ])('is read from %s', (text, expected) => {
    expect(facts(text)).toMatchObject(expected);
  });

  it.each([
    ['“El puerto (The port),” El Muelle (a daily), 5 May 2023.', 'no address was found'],
    [`“El puerto (The port),” El Muelle (a daily). ${URL_PART}`, 'no date was found'],
    [`“El puerto (The port),” 5 May 2023. ${URL_PART}`, 'no outlet was found'],
    [
      `“El puerto (The port,” El Muelle (a daily), 5 May 2023. ${URL_PART}`,
      'the bracket of the translated title is not closed',
    ],
    [
      `“El puerto (The port), El Muelle (a daily), 5 May 2023. ${URL_PART}`,
      'a quotation mark of the title is missing',
    ],
    [
      `El puerto (The port),” El Muelle (a daily), 5 May 2023. ${URL_PART}`,
      'a quotation mark of the title is missing',
    ],
    [
      `“El puerto (The port),” El Muelle (a daily), 3/5/2023. ${URL_PART}`,
      'day and month could be the other way round',
    ],
  ])('tells what is missing in %s', (text, doubt) => {
    expect(readCitation(text)?.doubts).toContain(doubt);
    expect(readCitation(text)).toMatchObject({
      titleOriginal: 'El puerto',
      titleTranslated: 'The port',
    });
  });

  it.each([
    'The mayor said on 5 May 2023 that “the port” is open. https://muelle.example/a',
    '“We were told on the radio,” the mayor said on 5 May 2023.',
    '“We were told on the radio.”',
    'According to “El puerto,” the port (a large one), 5 May 2023, is open.',
    '',
  ])('is not seen in prose: %s', (text) => {
    expect(readCitation(text)).toBeNull();
  });
});
