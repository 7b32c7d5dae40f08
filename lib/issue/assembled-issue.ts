import { type JudgedFinding, preflightRules, storedWaivers, withWaivers } from '../article';
import type { Queries, Transaction } from '../db';
import { anatomyOf } from '../document';
import { foreignImages, lostImages } from '../media';
import { printedSettings, publicationSettings, sections } from '../publication';
import { coverCredit, storedCover } from './cover';
import type { Edition } from './edition';
import { storedTexts } from './kept-texts';
import type { OpenIssue } from './open-issue';
import { placedArticles, type ReadTexts } from './placed-articles';
import { issueReadiness } from './readiness';
import type { PlacedArticle } from './readiness-subject';
import { uniqueSlugs } from './slugs';

/** What an issue will print: an edition without its number and date. This is what a signature names. */
export type Manifest = Omit<Edition, 'number' | 'publishedAt'>;

/** An issue put together from its parts as they are now. */
export type AssembledIssue = {
  articles: PlacedArticle[];
  findings: JudgedFinding[];
  manifest: Manifest;
};

/**
 * Puts an issue together: its articles in order, what stands in its way, what it would print. Where
 * nothing is decided by it, `readTexts` may be one that keeps texts.
 */
export async function assembledIssue(
  tx: Queries,
  issue: OpenIssue,
  readTexts: ReadTexts = storedTexts,
): Promise<AssembledIssue> {
  const articles = await placedArticles(tx, issue.id, readTexts);
  const settings = await publicationSettings(tx);
  const cover = storedCover(issue.cover);
  const articleIds = articles.map(({ id }) => id);
  const waivers = await storedWaivers(tx, {
    OR: [{ issueId: issue.id }, { articleId: { in: articleIds } }],
  });
  const findings = issueReadiness({
    hasCover: cover !== null,
    isCoverLost: cover !== null && (await lostImages(tx, [cover.image.sha256])).length > 0,
    articles,
    approvalsNeeded: settings.approvalsNeeded,
    withForeignImages: new Set((await foreignImages(tx, articles)).keys()),
    rules: await preflightRules(
      articles.map(({ document }) => document),
      tx as Transaction,
    ),
  });
  return {
    articles,
    findings: withWaivers(findings, waivers),
    manifest: await manifestOf(tx, issue, articles),
  };
}

/** What an issue would print now, articles that were withdrawn left out; null when there is no such issue. */
export async function issueManifest(
  tx: Queries,
  issueId: string,
  readTexts: ReadTexts = storedTexts,
): Promise<Manifest | null> {
  const issue = await tx.issue.findUnique({ where: { id: issueId } });
  if (!issue) return null;
  const articles = await placedArticles(tx, issueId, readTexts);
  return manifestOf(
    tx,
    issue,
    articles.filter(({ state }) => state !== 'withdrawn'),
  );
}

/** The findings that forbid signing and publishing: errors, and warnings that nobody waived. */
export function blocking(findings: readonly JudgedFinding[]): JudgedFinding[] {
  return findings.filter((found) => found.level === 'error' || found.waiver === null);
}

async function manifestOf(
  tx: Queries,
  issue: OpenIssue,
  articles: PlacedArticle[],
): Promise<Manifest> {
  const publication = printedSettings(await publicationSettings(tx));
  const titles = new Map((await sections(tx)).map(({ slug, title }) => [slug, title]));
  const slugs = uniqueSlugs(articles.map((article) => article.headline));
  const cover = storedCover(issue.cover);
  return {
    format: 1,
    publication,
    issue: {
      id: issue.id,
      month: issue.month,
      volume: issue.volume,
      number: issue.number,
      title: issue.title,
      editorsNote: issue.editorsNote
        .split(/\n\s*\n/)
        .map((part) => part.trim())
        .filter(Boolean),
      cover: cover && { image: cover.image, alt: cover.alt, credit: coverCredit(cover) },
    },
    articles: articles.map((article, index) => {
      const { section, bylines } = anatomyOf(article.document);
      return {
        id: article.id,
        slug: slugs[index] ?? article.id,
        section: { slug: section || 'articles', title: titles.get(section) ?? 'Articles' },
        headline: article.headline,
        bylines: bylines.map((byline) => byline.name),
        contentHash: article.contentHash,
        document: article.document,
      };
    }),
  };
}
