import type { ArticleView } from '../article';
import {
  type ArticleDocument,
  type DocumentNode,
  newBlockId,
  plainText,
  withoutSuggestions,
} from '../document';
import { EDITION_FORMAT, type Edition } from '../issue';
import { type PrintedSettings, printedSettings, type SectionLine } from '../publication';

/** An article that may have holes, as the one article of an edition that will never be published. */
export function draftEdition(
  article: Pick<ArticleView, 'id' | 'document' | 'contentHash' | 'section' | 'issueMonth'>,
  settings: PrintedSettings,
  sections: readonly SectionLine[],
  now: Date,
): Edition {
  const document = withoutHoles(withoutSuggestions(article.document));
  const section = sections.find(({ slug }) => slug === article.section);
  const bylines = (document.attrs?.bylines ?? []) as { name: string }[];
  const month = article.issueMonth ?? now.toISOString().slice(0, 7);
  return {
    format: EDITION_FORMAT,
    publication: printedSettings(settings),
    issue: { id: article.id, month, volume: 1, number: 1, title: '', editorsNote: [], cover: null },
    number: 1,
    publishedAt: now.toISOString(),
    articles: [
      {
        id: article.id,
        slug: 'draft',
        section: section
          ? { slug: section.slug, title: section.title }
          : { slug: 'none', title: 'No section yet' },
        headline: plainText(document.content?.[0] ?? { type: 'headline' }),
        bylines: bylines.map(({ name }) => name),
        contentHash: article.contentHash,
        document: document as Edition['articles'][number]['document'],
      },
    ],
  };
}

/** What would leave a hole says so in its place; the article itself stays as it is. */
export function withoutHoles(document: ArticleDocument): ArticleDocument {
  const [headline, ...blocks] = document.content ?? [];
  const isWritten = blocks.some(({ type, content }) => type === 'paragraph' && content?.length);
  const filled = headline?.content?.length
    ? headline
    : { type: 'headline', attrs: { id: newBlockId() }, content: words('No headline yet') };
  const commentary = {
    type: 'paragraph',
    attrs: { id: newBlockId() },
    content: words('No commentary yet.'),
  };
  return {
    ...document,
    content: [filled, ...(isWritten ? [] : [commentary]), ...blocks.map(described)],
  };
}

function described(block: DocumentNode): DocumentNode {
  const { attrs } = block;
  if (block.type !== 'figure' || attrs?.decorative || attrs?.alt) return block;
  return { ...block, attrs: { ...attrs, alt: 'No alternative text yet' } };
}

function words(text: string): DocumentNode[] {
  return [{ type: 'text', text }];
}
