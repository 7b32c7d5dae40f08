import { describe, expect, it } from 'vitest';
import { read, WHOLE } from './port-article';

describe('the image block', () => {
  it.each([
    [
      'on one line',
      'Image Information: Image: A mole. Source: https://a.example/b Attribution: CC0',
    ],
    ['without its heading', 'Image: A mole.\nSource: https://a.example/b\nAttribution: CC0'],
    [
      'in another order',
      'Image information\nAttribution : CC0\nSource : https ://a.example/b\nImage : A mole.',
    ],
    [
      'with values below their labels',
      'Image Information:\n\nImage:\nA mole.\nSource:\nhttps://a.example/b\nAttribution:\nCC0',
    ],
    [
      'with a licence of its own',
      'Image Information:\nCaption: A mole.\nSource: https://a.example/b.\nLicense: CC0',
    ],
    ['without labels', 'Image Information:\nA mole.\nhttps://a.example/b\nCC0'],
  ])('is read %s', (_name, block) => {
    const { article } = read([...WHOLE.slice(0, -2), block]);
    expect(article?.image).toEqual({
      caption: 'A mole.',
      sourceUrl: 'https://a.example/b',
      attribution: 'CC0',
      licence: 'CC0-1.0',
    });
  });

  it('doubts a licence that is not on the list and a source that is no address', () => {
    const { article, line } = read([
      ...WHOLE.slice(0, -1),
      'Image: A mole.\nSource: a drawer\nAttribution: Ines Falk',
    ]);
    expect(article?.image).toEqual({
      caption: 'A mole.',
      sourceUrl: null,
      attribution: 'Ines Falk',
      licence: null,
    });
    expect([line('Source'), line('Attribution')].map((each) => each?.verdict)).toEqual([
      'doubtful',
      'doubtful',
    ]);
  });
});
