import type { Transaction } from '../db';
import { type ArticleDocument, type NamedImage, namedImages } from '../document';
import { contentHash } from '../hash';
import type { Actor } from '../people';
import { ok, type Result, refuse } from '../result';
import { admittedAmong } from './admitted-images';
import { indexImages } from './index-images';
import { MEDIA_POLICY } from './policy';
import { visibleAmong } from './queries';

/** A text that is about to be an article's, beside the one that it replaces. */
export type TextOfArticle = {
  articleId: string;
  /** Null for a new article. */
  before: ArticleDocument | null;
  document: ArticleDocument;
  /** False where the text is not the person's own doing, such as a revision: then they vouch for no image. */
  isTheirs: boolean;
};

/** What is said of an image that may not stand in an article, whether or not there is such an image. */
export const NO_SUCH_IMAGE = 'There is no such image here: upload it, or take one of the library.';

/**
 * Decides which images a text may bring into an article, in the transaction that writes it, and
 * writes the index of their uses. One may put in what one may see; it is admitted to the article then
 * and may stand in it from now on, whoever writes and whatever becomes of that person's rights. What
 * the text before named already may stay, so that nobody is kept from saving by what another did, but
 * that alone admits nothing. All else is refused at its place, in the same words as what doesn't exist.
 */
export async function admitImages(
  tx: Transaction,
  actor: Actor,
  { articleId, before, document, isTheirs }: TextOfArticle,
): Promise<Result<null>> {
  const carried = new Set(before ? namedImages(before).map(keyOf) : []);
  const brought = namedImages(document).filter((named) => !carried.has(keyOf(named)));
  if (brought.length > 0) {
    const hashes = [...new Set(brought.map(({ image }) => image.sha256))];
    const admitted = await admittedAmong(tx, articleId, hashes);
    const rest = hashes.filter((sha256) => !admitted.has(sha256));
    const vouched = isTheirs ? await vouchedFor(tx, actor, rest, before) : [];
    const problems = await problemsOf(tx, brought, new Set([...admitted, ...vouched]));
    if (problems.length > 0) return refuse({ kind: 'invalid', problems: problems.slice(0, 20) });
    await tx.admittedImage.createMany({
      data: vouched.map((sha256) => ({ articleId, sha256 })),
      skipDuplicates: true,
    });
  }
  await indexImages(tx, articleId, document);
  return ok(null);
}

/**
 * Those of these images that the person may see and so put in. Who sees every image anyway can't be
 * made to vouch for one that somebody else named in the text before.
 */
async function vouchedFor(
  tx: Transaction,
  actor: Actor,
  hashes: readonly string[],
  before: ArticleDocument | null,
): Promise<string[]> {
  const visible = await visibleAmong(tx, actor, hashes);
  if (MEDIA_POLICY[actor.role] === 'own' || !before) return visible;
  const named = new Set(namedImages(before).map(({ image }) => image.sha256));
  return visible.filter((sha256) => !named.has(sha256));
}

// A size or type that isn't the stored image's own would break whatever cuts or prints it later.
async function problemsOf(
  tx: Transaction,
  brought: readonly NamedImage[],
  allowed: ReadonlySet<string>,
) {
  const stored = await tx.image.findMany({
    where: { sha256: { in: [...allowed] } },
    select: { sha256: true, mime: true, width: true, height: true },
  });
  const known = new Set(stored.map((image) => contentHash(image)));
  return brought
    .filter((named) => !known.has(keyOf(named)))
    .map(({ path }) => ({ path, message: NO_SUCH_IMAGE }));
}

function keyOf({ image }: NamedImage): string {
  return contentHash(image);
}
