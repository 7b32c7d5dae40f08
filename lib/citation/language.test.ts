import { describe, expect, it } from 'vitest';
import { languageOf } from './language';

describe('the language of a title', () => {
  it.each([
    ['El puerto de los vecinos se vende', 'es'],
    ['Honduras abre su embajada en China', 'es'],
    ['O clube da paz do presidente não convence', 'pt'],
    ['Le port des voisins et la radio', 'fr'],
    ['The port of the neighbours', 'en'],
    ['Порт был продан', 'ru'],
    ['北港租约引争议', 'zh'],
    ['توقيع عقد الميناء في العاصمة الجديدة', 'ar'],
  ])('of “%s” is %s', (title, language) => {
    expect(languageOf(title)).toBe(language);
  });

  it.each(['Lula', 'Порт', 'Порт продано їм', 'بندر', '', 'Radio Bora-Bora'])(
    'of “%s” is not guessed',
    (title) => {
      expect(languageOf(title)).toBe('');
    },
  );
});
