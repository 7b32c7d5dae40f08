import sharp from 'sharp';
import {
  type ArticleState,
  approveArticle,
  createArticle,
  type IssueDates,
  requestChanges,
  submitArticle,
  withdrawArticle,
} from '../lib/article';
import { startThread } from '../lib/comment';
import { asJson, database } from '../lib/db';
import {
  type ArticleDocument,
  type DocumentNode,
  newBlockId,
  SCHEMA_VERSION,
} from '../lib/document';
import {
  createIssue,
  issueFor,
  publishIssue,
  setRunningOrder,
  signIssue,
  waiveFinding,
} from '../lib/issue';
import { type StoredImage, storeImage } from '../lib/media';
import { createOutlet } from '../lib/outlet';
import { type Actor, actorByEmail, hashPassword, type Role } from '../lib/people';
import type { Result } from '../lib/result';

/** The only builder of data for the seed, the database tests and the end-to-end tests. */

let count = 0;

/** The value of a result that must not be a refusal. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
}

type NewUser = { email?: string; name?: string; password?: string; byline?: boolean };

// Hashing is slow on purpose; whoever doesn't sign in needs no real one.
const NO_PASSWORD = 'no password';

/** An account of this role, with a byline of its own unless told otherwise. */
export async function aUser(role: Role, given: NewUser = {}): Promise<Actor> {
  count += 1;
  const email = given.email ?? `${role}-${count}-${newBlockId()}@example.org`;
  const name = given.name ?? `${role} ${count}`;
  const user = await database().user.create({
    data: {
      email,
      name,
      role,
      passwordHash: given.password ? await hashPassword(given.password) : NO_PASSWORD,
    },
  });
  if (given.byline !== false && role !== 'reader') {
    await database().person.create({ data: { name, userId: user.id } });
  }
  const actor = await actorByEmail(email);
  if (!actor) throw new Error('A new account could not be read');
  return actor;
}

/** The publication with its sections, as settings would leave them. */
export async function aPublication(): Promise<void> {
  await database().publication.upsert({
    where: { id: 1 },
    create: { id: 1, title: 'The Test Review' },
    update: {},
  });
  await database().section.createMany({
    data: [
      { slug: 'trade', title: 'Trade', position: 0 },
      { slug: 'courts', title: 'Courts', position: 1 },
    ],
    skipDuplicates: true,
  });
}

function words(text: string): DocumentNode[] {
  return [{ type: 'text', text }];
}

function paragraph(text: string): DocumentNode {
  return { type: 'paragraph', attrs: { id: newBlockId() }, content: words(text) };
}

/** A document in which preflight finds nothing: headline, commentary with a note, one excerpt. */
export function readyDocument(
  given: { headline?: string; byline?: Actor; commentary?: string; section?: string } = {},
): ArticleDocument {
  const note = { type: 'note', attrs: { id: newBlockId() }, content: words('See the register.') };
  return {
    type: 'doc',
    attrs: {
      schemaVersion: SCHEMA_VERSION,
      section: given.section ?? 'trade',
      bylines: [
        { personId: given.byline?.personId ?? null, name: given.byline?.name ?? 'A. Writer' },
      ],
      lang: 'en',
    },
    content: [
      {
        type: 'headline',
        attrs: { id: newBlockId() },
        content: words(given.headline ?? 'A port changes hands'),
      },
      {
        type: 'paragraph',
        attrs: { id: newBlockId() },
        content: [...words(given.commentary ?? 'The lease was signed on Monday.'), note],
      },
      {
        type: 'excerpt',
        attrs: {
          id: newBlockId(),
          titleOriginal: 'El puerto cambia de manos',
          titleTranslated: 'The port changes hands',
          lang: 'es',
          dir: 'ltr',
          outlet: 'El Muelle',
          outletNote: 'a harbour daily',
          date: '2026-10-16',
          url: 'https://elmuelle.example/2026/10/16/el-puerto-cambia-de-manos',
        },
        content: [{ type: 'passage', content: [paragraph('The port changed hands at noon.')] }],
      },
    ],
  };
}

/** A ready draft of this author. */
export async function aDraft(
  author: Actor,
  given: Parameters<typeof readyDocument>[0] = {},
): Promise<{ id: string; version: number }> {
  const document = readyDocument({ byline: author, ...given });
  return accepted(await createArticle(author, { document }));
}

/** Articles by the dozen, for lists: nothing of their past is kept. Gives their ids. */
export async function manyArticles(
  owner: Actor,
  given: { headline: string; state?: ArticleState; section?: string; at?: Date }[],
): Promise<string[]> {
  const rows = await database().article.createManyAndReturn({
    data: given.map(({ headline, state, section, at }) => ({
      document: asJson(readyDocument({ headline, section, byline: owner })),
      contentHash: '0'.repeat(64),
      headline,
      sectionSlug: section ?? 'trade',
      state,
      ownerId: owner.id,
      lastChangedBy: owner.id,
      updatedAt: at,
      stateSince: at,
    })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The planned issue of a month with these articles in it. */
export async function aPlannedIssue(
  publisher: Actor,
  month: string,
  articleIds: string[],
  days: Partial<IssueDates> = {},
): Promise<string> {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const plan = { month, volume: year - 1900, number, ...days };
  const { id } = accepted(await createIssue(publisher, plan));
  accepted(await setRunningOrder(publisher, { id, version: 1, articleIds }));
  return id;
}

/** An article that waits for a decision. */
export async function aSubmission(
  author: Actor,
  given: Parameters<typeof readyDocument>[0] = {},
): Promise<{ id: string; version: number; contentHash: string }> {
  const draft = await aDraft(author, given);
  const { version } = accepted(await submitArticle(author, draft));
  const row = await database().article.findUniqueOrThrow({ where: { id: draft.id } });
  return { id: draft.id, version, contentHash: row.contentHash };
}

/** An article that this editor approved. */
export async function anApproved(
  author: Actor,
  editor: Actor,
  given: Parameters<typeof readyDocument>[0] = {},
): Promise<{ id: string; version: number }> {
  const submission = await aSubmission(author, given);
  const { version } = accepted(await approveArticle(editor, submission));
  return { id: submission.id, version };
}

/** An open thread of this person on the commentary of a ready document. */
export async function aThread(
  actor: Actor,
  articleId: string,
  given: { body?: string; quote?: string } = {},
): Promise<{ threadId: string; commentId: string }> {
  const { quote = 'signed on Monday', body = 'Which Monday?' } = given;
  const anchor = { kind: 'passage', blockId: 'block001', quote, offset: 14 };
  return accepted(await startThread(actor, { articleId, anchor, body }));
}

/** The issue of a month with these articles, every warning waived, signed: ready to be published. */
export async function aSignedIssue(
  publisher: Actor,
  month: string,
  articleIds: string[],
): Promise<{ id: string; version: number }> {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const { id } = accepted(await createIssue(publisher, { month, volume: year - 2000, number }));
  accepted(await setRunningOrder(publisher, { id, version: 1, articleIds }));
  return signed(publisher, month);
}

/** Waives what can be waived of an issue and signs it. */
export async function signed(
  publisher: Actor,
  month: string,
  reason = 'It may stand.',
): Promise<{ id: string; version: number }> {
  let view = await seen(publisher, month);
  for (const finding of view.findings.filter(
    ({ level, waiver }) => level === 'warning' && !waiver,
  )) {
    const { version } = await seen(publisher, month);
    const waiver = { id: view.id, version, finding: finding.name, reason };
    accepted(await waiveFinding(publisher, waiver));
  }
  view = await seen(publisher, month);
  const { id, version, manifestHash } = view;
  const done = accepted(await signIssue(publisher, { id, version, manifestHash }));
  return { id, version: done.version };
}

async function seen(publisher: Actor, month: string) {
  const view = await issueFor(publisher, month);
  if (!view) throw new Error(`There is no issue of ${month}`);
  return view;
}

/** One article of this owner in each state, by the moves that lead there. */
export async function articlesInEveryState(
  owner: Actor,
  editor: Actor,
  publisher: Actor,
): Promise<Map<ArticleState, { id: string; version: number; contentHash: string }>> {
  const withdrawn = await aDraft(owner, { headline: 'Withdrawn' });
  accepted(await withdrawArticle(owner, withdrawn));
  const sentBack = await aSubmission(owner, { headline: 'Sent back' });
  const { id, version } = sentBack;
  accepted(await requestChanges(editor, { id, version, note: 'Say more.' }));
  const published = await anApproved(owner, editor, { headline: 'Published' });
  const issue = await aSignedIssue(publisher, '2026-10', [published.id]);
  accepted(await publishIssue(publisher, issue));
  await aDraft(owner, { headline: 'Draft' });
  await aSubmission(owner, { headline: 'In review' });
  await anApproved(owner, editor, { headline: 'Approved' });
  const rows = await database().article.findMany({ where: { ownerId: owner.id } });
  return new Map(
    rows.map(({ id, version, contentHash, state }) => [state, { id, version, contentHash }]),
  );
}

/** A registered outlet with a domain and the house's description from the beginning. */
export async function anOutlet(
  editor: Actor,
  given: { name?: string; domains?: string[]; description?: string; aliases?: string[] } = {},
): Promise<{ id: string; version: number }> {
  return accepted(
    await createOutlet(editor, {
      name: given.name ?? 'El Muelle',
      language: 'es',
      domains: given.domains ?? ['elmuelle.example'],
      description: given.description ?? 'a harbour daily',
      ...(given.aliases && { aliases: given.aliases }),
    }),
  );
}

/** A stored image of one colour, another one each time unless it is given. */
export async function anImage(
  actor: Actor,
  colour?: string,
  name = 'image.png',
): Promise<StoredImage> {
  count += 1;
  const background = colour ?? { r: count % 256, g: 90, b: 120 };
  const width = colour ? 640 : 640 + count;
  const blank = sharp({ create: { width, height: 400, channels: 3, background } });
  return accepted(await storeImage(actor, { bytes: await blank.png().toBuffer(), name }));
}

/** A ready document with this image as its lead figure. */
export function illustratedDocument(byline: Actor, image: StoredImage): ArticleDocument {
  const document = readyDocument({ byline });
  const { sha256, mime, width, height } = image;
  const figure = {
    type: 'figure',
    attrs: {
      id: newBlockId(),
      image: { sha256, mime, width, height },
      alt: 'A quay',
      creator: 'A. Photographer',
      sourceUrl: 'https://images.example/quay',
      licence: 'CC-BY-SA-4.0',
    },
  };
  const [headline, ...rest] = document.content ?? [];
  return { ...document, content: [...(headline ? [headline] : []), figure, ...rest] };
}

/** A document with these figures after all else. */
export function withFigures(
  document: ArticleDocument,
  figures: readonly ({ image: StoredImage } & Record<string, unknown>)[],
): ArticleDocument {
  const added = figures.map((attrs, index) => ({
    type: 'figure',
    attrs: { id: `figu000${index}`, ...attrs },
  }));
  return { ...document, content: [...(document.content ?? []), ...added] };
}
