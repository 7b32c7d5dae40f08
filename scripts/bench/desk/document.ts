import { newBlockId, parseDocument } from '../../../lib/document';
import { accepted, readyDocument } from '../../../prisma/factories';

const PARAGRAPHS = 8;
const TEXT =
  'The paper prints the tariff in full and sets beside it what the harbour master said in spring, so that its readers can see for themselves which of the two has moved. ';

/** A valid article of common length, as it would be stored; the seed gives each its own headline and byline. */
export function benchDocument(): unknown {
  const document = readyDocument({ headline: 'A headline', section: 'trade' });
  const [headline, first, ...rest] = document.content ?? [];
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => ({
    type: 'paragraph',
    attrs: { id: newBlockId() },
    content: [{ type: 'text', text: `${index + 1}. ${TEXT.repeat(3)}` }],
  }));
  return accepted(
    parseDocument({ ...document, content: [headline, first, ...paragraphs, ...rest] }),
  );
}
