import { articleAsItIs } from '../article';
import { type CommentablePart, commentableParts, type GuestThread, guestThreads } from '../comment';
import { database } from '../db';
import { type ArticleDocument, dateInWords, withoutSuggestions } from '../document';
import { issueManifest, newestEdition } from '../issue';
import { ok, type Result, refuse } from '../result';
import { openPreview, type Shared } from '../share';

/** What a guest finds under a link. */
export type OpenedPreview = {
  label: string;
  expiresAt: Date;
  title: string;
  /** Where it stands by now for everybody; null while it is not published. */
  publishedAt: string | null;
  /** Where its page is given out, and the page of an article of it. */
  page: string;
  mayComment: boolean;
  articles: { id: string; headline: string; parts: CommentablePart[] }[];
  threads: GuestThread[];
};

/** Opens a link for whoever holds its token, and records that. */
export async function openForGuest(token: string): Promise<Result<OpenedPreview>> {
  const opened = await openPreview(token);
  if (!opened.ok) return opened;
  const { link, openingId } = opened.value;
  const found = await textsOf(link.shared);
  if (!found) return refuse({ kind: 'not-found' });
  const { label, expiresAt, mayComment, shared } = link;
  const publishedAt = await publishedAddress(shared);
  return ok({
    label,
    expiresAt,
    title: found.title,
    publishedAt,
    page: `/preview/${token}/${openingId}/page`,
    mayComment: mayComment && publishedAt === null,
    articles: mayComment
      ? found.articles.map(({ id, headline, document }) => ({
          id,
          headline,
          parts: commentableParts(withoutSuggestions(document as ArticleDocument)),
        }))
      : [],
    threads: mayComment ? await guestThreads(link) : [],
  });
}

async function textsOf({ kind, id }: Shared) {
  if (kind === 'article') {
    const article = await articleAsItIs(database(), id);
    return article && { title: article.headline, articles: [article] };
  }
  const manifest = await issueManifest(database(), id);
  return manifest && { title: dateInWords(manifest.issue.month), articles: manifest.articles };
}

/** Where what is shared stands for everybody by now; null while it is not published. */
export async function publishedAddress({ kind, id }: Shared): Promise<string | null> {
  if (kind === 'issue') {
    const issue = await database().issue.findUnique({
      where: { id },
      select: { month: true, state: true },
    });
    const isOut = issue?.state === 'published' || issue?.state === 'corrected';
    return isOut ? `/issues/${issue.month}/` : null;
  }
  const article = await articleAsItIs(database(), id);
  if (article?.state !== 'published' || !article.issueMonth) return null;
  const newest = await newestEdition(article.issueMonth);
  const printed = newest?.edition.articles.find((each) => each.id === id);
  const issue = `/issues/${article.issueMonth}/`;
  return printed ? `${issue}${printed.slug}/` : issue;
}
