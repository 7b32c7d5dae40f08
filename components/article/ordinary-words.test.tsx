import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { compareDocuments } from '../../lib/document';
import { article, paragraph } from '../../lib/document/compare/test-document';
import { anchorInWords } from '../discussion/thread-words';
import { DocumentDifference } from './document-difference';
import { eventWords } from './event-words';

function textWith(word: string) {
  const quoted = {
    type: 'excerpt',
    attrs: { id: 'exce0001', outlet: word, author: word },
    content: [{ type: 'passage', content: [paragraph('para0002', word)] }],
  };
  const figure = { type: 'figure', attrs: { id: 'figu0001', caption: word } };
  const text = article(paragraph('para0001', word), quoted, figure);
  Object.assign(text.attrs ?? {}, { section: word });
  return text;
}

// What every object has is an ordinary word to those who write.
test.each(Object.getOwnPropertyNames(Object.prototype))('“%s” breaks no page', (word) => {
  const html = renderToStaticMarkup(
    <DocumentDifference
      difference={compareDocuments(textWith('plain'), textWith(word))}
      noteStyle="roman"
      sections={{ trade: 'Trade' }}
    />,
  );
  expect(html).toContain(word);
  expect(eventWords(word)).toBe(word);
  const anchor = { kind: 'field', blockId: 'exce0001', field: word, quote: word } as const;
  expect(anchorInWords(anchor as Parameters<typeof anchorInWords>[0])).toContain(word);
});
