import { type ArticleDocument, parseDocument } from '../../../lib/document';
import { withCounter } from './bench-text';
import type { DeskClient } from './desk-client';
import { count, type Tally } from './tally';

type Open = { id: string; version: number; document: ArticleDocument };

/** One author of the load: an article of their own, one shared with others, a counter. */
export type BenchAuthor = {
  name: string;
  isBusy: boolean;
  /** Saves once, in either article; a stale save brings the other text and is tried again on top of it. */
  save(): Promise<void>;
  /** The last counter that the server acknowledged, by article. */
  acknowledged: Map<string, number>;
};

// One save in four goes to the article that others write in too.
const SHARED_EVERY = 4;

/** An author at the desk of the running product. */
export function benchAuthor(
  name: string,
  client: DeskClient,
  articles: { own: Open; shared: Open },
  tally: Tally,
): BenchAuthor {
  let counter = 0;
  const open = { own: { ...articles.own }, shared: { ...articles.shared } };
  const author: BenchAuthor = {
    name,
    isBusy: false,
    acknowledged: new Map(),
    async save() {
      author.isBusy = true;
      counter += 1;
      await saveIn(counter % SHARED_EVERY === 0 ? open.shared : open.own);
      author.isBusy = false;
    },
  };

  async function saveIn(article: Open): Promise<void> {
    const document = withCounter(article.document, name, counter);
    const reply = await client.save(article.id, { version: article.version, document });
    count(tally, reply);
    if (reply.status === 200) {
      article.version = (reply.body as { version: number }).version;
      article.document = document;
      author.acknowledged.set(article.id, counter);
    } else if (reply.status === 409) await bringCurrent(article);
  }

  async function bringCurrent(article: Open): Promise<void> {
    const { status, body } = await client.current(article.id);
    if (status !== 200) return;
    const { version, document } = body as { version: number; document: unknown };
    const parsed = parseDocument(document);
    if (!parsed.ok) throw new Error('The server sent a text that is none');
    article.version = version;
    article.document = parsed.value;
  }

  return author;
}
