import { createHash } from 'node:crypto';
import {
  type ArticleDocument,
  type DocumentNode,
  type FigureAttributes,
  parseDocument,
} from '../../lib/document';
import { demoImages } from './images';
import { type AccountKey, type PersonKey, personIds, persons } from './people';
import type { SectionSlug } from './publication';

/** An article of the demo before its images were stored. */
export type DemoArticle = {
  /** Names it among the others and seeds the ids of its blocks. */
  key: string;
  state: 'draft' | 'in_review' | 'changes_requested' | 'approved' | 'published' | 'withdrawn';
  /** Who writes it. */
  author: AccountKey;
  /** Who approves it or asks for changes; neither its author nor in its bylines. */
  editor: AccountKey | null;
  /** What the editor wrote when asking for changes, or why it was withdrawn. */
  editorNote?: string;
  section: SectionSlug | '';
  headline: string;
  bylines: PersonKey[];
  /** The blocks after the headline, made by `write.ts`. */
  body: DocumentNode[];
};

/** The stored image of a key, as a figure holds it. */
export type StoredImages = Record<string, NonNullable<FigureAttributes['image']>>;

/**
 * The article's document, complete and parsed. The same images and persons give the same document,
 * ids and all; throws when an image is missing or the document is wrong.
 */
export function demoDocument(
  article: DemoArticle,
  imagesByKey: StoredImages,
  idsOfPersons: Record<PersonKey, string | null> = personIds,
): ArticleDocument {
  const headline: DocumentNode = {
    type: 'headline',
    content: [{ type: 'text', text: article.headline }],
  };
  const nextId = countingIds(article.key);
  const parsed = parseDocument({
    type: 'doc',
    attrs: {
      section: article.section,
      bylines: article.bylines.map((key) => ({
        personId: idsOfPersons[key],
        name: persons[key].name,
      })),
    },
    content: [headline, ...article.body].map((node) => complete(node, nextId, imagesByKey)),
  });
  if (!parsed.ok) throw new Error(`${article.key}: ${JSON.stringify(parsed.refusal)}`);
  return parsed.value;
}

const WITHOUT_ID = new Set(['text', 'passage', 'original']);

function complete(
  node: DocumentNode,
  nextId: () => string,
  imagesByKey: StoredImages,
): DocumentNode {
  if (node.type === 'text') return node;
  const id = WITHOUT_ID.has(node.type) ? {} : { id: nextId() };
  const attrs = node.type === 'figure' ? figureAttributes(node, imagesByKey) : node.attrs;
  return {
    ...node,
    attrs: { ...attrs, ...id },
    ...(node.content && {
      content: node.content.map((child) => complete(child, nextId, imagesByKey)),
    }),
  };
}

function figureAttributes({ attrs }: DocumentNode, imagesByKey: StoredImages) {
  const { imageKey, ...override } = attrs as { imageKey: string } & Record<string, unknown>;
  const record = demoImages[imageKey];
  const image = imagesByKey[imageKey];
  if (!record || !image) throw new Error(`The demo has no stored image “${imageKey}”`);
  const { caption, alt, creator, sourceUrl, licence } = record;
  return { image, caption, alt, creator, sourceUrl, licence, ...override };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

// Looks like `newBlockId`, yet the nth block of an article always has the same one.
function countingIds(key: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const bytes = createHash('sha256').update(`${key}:${count}`).digest().subarray(0, 12);
    return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  };
}
