import { JSDOM } from 'jsdom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type ArticleDocument, compareDocuments } from '../../lib/document';
import { article, note, paragraph } from '../../lib/document/compare/test-document';
import { DocumentDifference } from './document-difference';

function shown(before: ArticleDocument, after: ArticleDocument): HTMLElement {
  const html = renderToStaticMarkup(
    <DocumentDifference
      difference={compareDocuments(before, after)}
      noteStyle="roman"
      sections={{ trade: 'Ports & Trade', courts: 'Courts' }}
    />,
  );
  return new JSDOM(html).window.document.body;
}

describe('a difference on the page', () => {
  const quoted = {
    type: 'excerpt',
    attrs: { id: 'exce0001', outlet: 'El Muelle' },
    content: [{ type: 'passage', content: [paragraph('para0002', 'It changed at noon.')] }],
  };
  const before = article(
    paragraph('para0001', 'The lease was signed on Monday.', note('note0001', 'See the register.')),
    quoted,
  );
  const after = structuredClone(before);
  Object.assign(after.attrs ?? {}, { section: 'courts' });
  const [headline, commentary, excerpt] = after.content ?? [];
  const lease = commentary?.content?.[0];
  if (lease) lease.text = 'The lease was signed on Tuesday.';
  Object.assign(excerpt?.attrs ?? {}, { outlet: 'El Faro' });

  it('marks what was added and removed as such, and says it to those who listen', () => {
    const page = shown(before, after);
    const paragraphText = page.querySelector('[data-kind=changed] .difference-text');
    expect(paragraphText?.querySelector('del')?.textContent).toBe('[removed: Monday]');
    expect(paragraphText?.querySelector('ins')?.textContent).toBe('[added: Tuesday]');
    expect(paragraphText?.querySelector('sup')?.textContent).toBe('note i');
  });

  it('names fields as the desk does, sections by their titles', () => {
    const fields = shown(before, after).querySelectorAll('.difference-fields div');
    expect([...fields].map(({ textContent }) => textContent)).toEqual([
      'Section[removed: Ports & Trade][added: Courts]',
      'OutletEl [removed: Muelle][added: Faro]',
    ]);
  });

  it('folds away what stayed, and says where a moved block stood', () => {
    const moved = structuredClone(before);
    moved.content = [headline, excerpt, commentary].flatMap((block) => (block ? [block] : []));
    const page = shown(before, moved);
    expect(page.textContent).toMatch(/moved from place \d to place \d/);
    expect(shown(before, after).querySelector('details summary')?.textContent).toBe(
      '1 unchanged block',
    );
  });

  it('says that nothing differs', () => {
    expect(shown(before, before).textContent).toBe('The two texts are the same.');
  });
});
