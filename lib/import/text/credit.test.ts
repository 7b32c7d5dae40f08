import { describe, expect, it } from 'vitest';
import { readCredit } from './credit';
import { QUOTE, read, TITLE, WHOLE } from './port-article';

const URL = 'https://commons.wikimedia.org/wiki/File:Mole.jpg';

describe('the credit of an image in its caption', () => {
  it.each([
    [
      `The mole. [Image source: A. Brandt, Wikimedia Commons, CC BY-SA 4.0 DEED, ${URL}]`,
      ['The mole.', URL, 'A. Brandt, Wikimedia Commons, CC BY-SA 4.0 DEED', 'CC-BY-SA-4.0'],
    ],
    [`The mole. Photo: A. Brandt, CC0`, ['The mole.', null, 'A. Brandt, CC0', 'CC0-1.0']],
    [`Photo by: A. Brandt (${URL})`, [null, URL, 'A. Brandt', null]],
    [`The mole (Credit: A. Brandt)`, ['The mole', null, 'A. Brandt', null]],
  ])('is parted from it: %s', (printed, expected) => {
    const { caption, image } = readCredit(printed) ?? {};
    expect([caption, image?.sourceUrl, image?.attribution, image?.licence]).toEqual(expected);
  });

  it.each([null, 'The mole.', 'A source: the mayor.', 'The mole. Photo:'])(
    'is not seen in %s',
    (printed) => expect(readCredit(printed)).toBeNull(),
  );

  it('makes the image of an article without an image block, and its words are accounted for', () => {
    const caption = `The mole at dawn. [Photo: A. Brandt, CC BY 4.0, ${URL}]`;
    const { article, line } = read(
      [TITLE, caption, ...WHOLE.slice(WHOLE.indexOf(QUOTE))].filter(
        (each) => !/^(?:Image|Source|Attribution)/.test(each),
      ),
    );
    expect(article).toMatchObject({
      caption: 'The mole at dawn.',
      image: { sourceUrl: URL, attribution: 'A. Brandt, CC BY 4.0', licence: 'CC-BY-4.0' },
    });
    expect(line(caption)?.verdict).toBe('used');
  });

  it('is asked for its licence where it names none of the list', () => {
    const caption = 'The mole at dawn. [Photo: A. Brandt]';
    const { line } = read(
      [TITLE, caption, ...WHOLE.slice(WHOLE.indexOf(QUOTE))].filter(
        (each) => !/^(?:Image|Source|Attribution)/.test(each),
      ),
    );
    expect(line(caption)).toMatchObject({
      verdict: 'doubtful',
      reason: expect.stringContaining('no licence of the list'),
    });
  });
});

describe('a byline', () => {
  it('is no caption, though it stands between headline and pull quote', () => {
    const { article } = read([
      TITLE,
      'By Ada Brandt, Ines Falk and J. de Vries',
      ...WHOLE.slice(2),
    ]);
    expect(article?.bylines).toEqual(['Ada Brandt', 'Ines Falk', 'J. de Vries']);
    expect(article).toMatchObject({ caption: null, pullQuote: QUOTE });
  });

  it.each(['By then it was over', 'By the sea'])('is not seen in “%s”', (text) => {
    expect(read([TITLE, text, ...WHOLE.slice(2)]).article?.bylines).toBeUndefined();
  });
});
