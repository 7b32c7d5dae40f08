import { type IssueDates, issueDates, type JudgedFinding, waiverName } from '../article';
import { database } from '../db';
import { contentHash } from '../hash';
import type { Actor } from '../people';
import { assembledIssue, blocking, issueManifest } from './assembled-issue';
import { type Cover, storedCover } from './cover';
import { type Edition, edition } from './edition';
import { keptTexts } from './kept-texts';
import { canWithIssue, ISSUE_ACTIONS, type IssueAction, mayWithIssues } from './policy';
import { shownArticles } from './shown-articles';
import type { IssueState } from './workflow';

/** An issue as lists show it. */
export type IssueLine = {
  id: string;
  month: string;
  volume: number;
  number: number;
  title: string;
  state: IssueState;
  articles: { id: string; headline: string; state: string; ownerId: string }[];
  /** The number of the newest edition, null before the first. */
  edition: number | null;
};

/** All issues, newest month first. Whoever calls it must have asked the policy, or be the command line. */
export async function allIssues(): Promise<IssueLine[]> {
  const rows = await database().issue.findMany({
    orderBy: { month: 'desc' },
    include: {
      editions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
      placements: {
        orderBy: { position: 'asc' },
        select: { article: { select: { id: true, headline: true, state: true, ownerId: true } } },
      },
    },
  });
  return rows.map(({ placements, editions, ...row }) => ({
    id: row.id,
    month: row.month,
    volume: row.volume,
    number: row.number,
    title: row.title,
    state: row.state,
    articles: placements.map(({ article }) => article),
    edition: editions[0]?.number ?? null,
  }));
}

/** One issue with everything its page shows. */
export type IssueView = Omit<IssueLine, 'articles'> & {
  version: number;
  editorsNote: string;
  dates: IssueDates;
  cover: Cover | null;
  articles: { id: string; headline: string; state: string; section: string; bylines: string[] }[];
  findings: (JudgedFinding & { name: string })[];
  /** How many findings forbid signing. */
  blocking: number;
  /** What a signature would name now; null for who may not sign, and where nothing is left to sign. */
  manifestHash: string | null;
  signedHash: string | null;
  signedAt: Date | null;
  allowed: readonly IssueAction[];
  editions: { id: string; number: number; sha256: string; publishedAt: Date }[];
};

/** An issue for its page, by its month; null when there is none or this person may not see it. */
export async function issueFor(actor: Actor, month: string): Promise<IssueView | null> {
  if (!mayWithIssues(actor, 'read')) return null;
  const row = await database().issue.findUnique({
    where: { month },
    include: { editions: { orderBy: { number: 'desc' }, omit: { content: true } } },
  });
  if (!row) return null;
  const allowed = ISSUE_ACTIONS.filter((action) => canWithIssue(actor, action, row.state));
  const isOpen = row.state !== 'published' && row.state !== 'corrected';
  // What is published is settled; its findings were mended or waived.
  const { findings, manifest } = isOpen
    ? await assembledIssue(database(), row, keptTexts)
    : { findings: [], manifest: await issueManifest(database(), row.id, keptTexts) };
  if (!manifest) return null;
  const shown = await shownOf(actor, row.id, !isOpen);
  const visible = findings.filter(
    ({ place }) => place.articleId === null || shown.has(place.articleId),
  );
  return {
    id: row.id,
    month: row.month,
    volume: row.volume,
    number: row.number,
    title: row.title,
    state: row.state,
    edition: row.editions[0]?.number ?? null,
    version: row.version,
    editorsNote: row.editorsNote,
    dates: issueDates(row),
    cover: storedCover(row.cover),
    articles: manifest.articles.flatMap(({ id, headline, section, bylines }) => {
      const article = shown.get(id);
      return article
        ? [{ id, headline, state: article.state, section: section.title, bylines }]
        : [];
    }),
    findings: visible.map((found) => ({ ...found, name: waiverName(found) })),
    blocking: blocking(findings).length,
    manifestHash: isOpen && mayWithIssues(actor, 'sign') ? contentHash(manifest) : null,
    signedHash: row.signedHash,
    signedAt: row.signedAt,
    allowed,
    editions: row.editions.map(({ id, number, sha256, publishedAt }) => ({
      id,
      number,
      sha256,
      publishedAt,
    })),
  };
}

/** The articles of an issue that this person may see, by id. */
async function shownOf(actor: Actor, issueId: string, isPublished: boolean) {
  const placed = await database().article.findMany({
    where: { placement: { issueId } },
    select: {
      id: true,
      state: true,
      ownerId: true,
      lastChangedBy: true,
      bylinePersonIds: true,
      assignments: { where: { step: 'writing' }, select: { userId: true } },
    },
  });
  const facts = placed.map(({ assignments, ...row }) => ({
    ...row,
    writerId: assignments[0]?.userId ?? null,
  }));
  return new Map(shownArticles(actor, isPublished, facts).map((each) => [each.id, each]));
}

/** The articles that could be placed: approved or on their way, in no issue yet. */
export async function placeableArticles(
  actor: Actor,
): Promise<{ id: string; headline: string; state: string }[]> {
  if (!mayWithIssues(actor, 'assemble')) return [];
  return database().article.findMany({
    where: {
      placement: null,
      state: { in: ['approved', 'in_review', 'changes_requested', 'draft'] },
    },
    select: { id: true, headline: true, state: true },
    orderBy: [{ state: 'asc' }, { updatedAt: 'desc' }],
    take: 200,
  });
}

/** A published edition with its hash. */
export type PublishedEdition = { id: string; sha256: string; edition: Edition };

/** Every published edition, oldest first: what the site is made of. */
export async function publishedEditions(): Promise<PublishedEdition[]> {
  const rows = await database().edition.findMany({
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    sha256: row.sha256,
    edition: edition.parse(row.content),
  }));
}

/** The SHA-256 of every published edition. */
export function publishedHashes(): Promise<{ sha256: string }[]> {
  return database().edition.findMany({ select: { sha256: true } });
}

/** The newest edition of a month's issue; null when nothing of it is published. */
export async function newestEdition(month: string): Promise<PublishedEdition | null> {
  const row = await database().edition.findFirst({
    where: { issue: { month } },
    orderBy: { number: 'desc' },
  });
  return row && { id: row.id, sha256: row.sha256, edition: edition.parse(row.content) };
}
