import { describe, expect, it } from 'vitest';
import { typographicQuote } from './quotes';
import { directionOfText, foreignLanguageOf } from './scripts';

/** A text as it comes out when its straight quotes are typed one after the other. */
function typed(text: string, language: string): string {
  let made = '';
  for (const character of text) {
    const isQuote = character === '"' || character === "'";
    made += isQuote ? typographicQuote(character, made, language) : character;
  }
  return made;
}

describe('typographic quotes', () => {
  it.each([
    ['en', `"It's 'the' port," she said.`, '“It’s ‘the’ port,” she said.'],
    ['de', `"Er sagt 'ja'"`, '„Er sagt ‚ja‘“'],
    ['fr', `"L'eau"`, '«\u00a0L’eau\u00a0»'],
    ['ru', `"Он сказал 'да'"`, '«Он сказал „да“»'],
    ['fa', '"بندر"', '«بندر»'],
    ['ar', '"الميناء"', '«الميناء»'],
    ['he', '"הנמל"', '”הנמל”'],
    ['es', '"El puerto"', '«El puerto»'],
    ['pl', '"Port"', '„Port”'],
    ['ja', '港は"開く"と\'言う\'', '港は「開く」と『言う』'],
    ['zh', '他说"开放"了', '他说“开放”了'],
    ['zh-Hant', '他說"開放"了', '他說「開放」了'],
    ['ko', '그는 "항구"라고', '그는 “항구”라고'],
    ['xx', '("so")', '(“so”)'],
  ])('of %s', (language, straight, made) => {
    expect(typed(straight, language)).toBe(made);
  });
});

describe('the direction of a text', () => {
  it.each([
    ['', ''],
    ['12 — !', ''],
    ['The port', 'ltr'],
    ['الميناء', 'rtl'],
    ['«بندر» port', 'rtl'],
    ['2026: הנמל', 'rtl'],
    ['BBC گفت', 'ltr'],
    ['港口', 'ltr'],
  ])('of %j is %j, by its first letter', (text, direction) => {
    expect(directionOfText(text)).toBe(direction);
  });
});

describe('the language of a text by its letters', () => {
  it.each([
    ['El puerto', 'en', ''],
    ['الميناء', 'en', 'ar'],
    ['گفت', 'en', 'fa'],
    ['הנמל', 'en', 'he'],
    ['Порт', 'en', 'ru'],
    ['Порт', 'uk', ''],
    ['港は', 'en', 'ja'],
    ['港口', 'en', 'zh'],
    ['항구', 'en', 'ko'],
    ['The port', 'ar', 'en'],
    ['123', 'en', ''],
  ])('%j in an article in %s is %j', (text, article, language) => {
    expect(foreignLanguageOf(text, article)).toBe(language);
  });
});
