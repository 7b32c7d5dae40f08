import {
  approveArticle,
  createArticle,
  requestChanges,
  submitArticle,
  withdrawArticle,
} from '../lib/article';
import { asJson, writableDatabase } from '../lib/db';
import { createIssue, publishIssue, setRunningOrder, updateIssue } from '../lib/issue';
import { storeImage } from '../lib/media';
import { createOutlet, proposeOutlet } from '../lib/outlet';
import { type Actor, actorByEmail, hashPassword } from '../lib/people';
import {
  accounts,
  type DemoArticle,
  demoAccounts,
  demoArticles,
  demoDocument,
  demoImages,
  demoIssues,
  demoOutlets,
  demoPassword,
  demoPersons,
  demoPublication,
  demoSections,
  paintImage,
  proposedOutlet,
  type StoredImages,
} from './demo';
import { accepted, signed } from './factories';

/** What `seed` did: everything, nothing because it was there, or nothing because this is no demo. */
export type Seeded = 'seeded' | 'already there' | 'not a demo';

type Say = (step: string) => void;

/**
 * Fills an empty database with the demo, through the same mutations that people use. Interrupted,
 * it goes on where it stopped; a database that others use is never touched.
 */
export async function seed(say: Say = () => {}): Promise<Seeded> {
  const { publisher } = accounts;
  const isDemo = (await actorByEmail(publisher.email)) !== null;
  if (!isDemo && (await writableDatabase().user.count()) > 0) return 'not a demo';
  const last = demoIssues.at(-1);
  if (isDemo && last && (await isSetUp(last.month))) return 'already there';
  say('people, sections');
  await addPeople();
  const actors = await demoActors();
  say('outlets');
  await addOutlets(actors);
  say('images');
  const images = await addImages(actors);
  for (const { article } of demoArticles) {
    say(`article: ${article.headline}`);
    await addArticle(article, actors, images);
  }
  for (const issue of demoIssues) {
    say(`issue: ${issue.month}`);
    await addIssue(issue, actors.publisher, images);
  }
  return 'seeded';
}

type Actors = Record<keyof typeof accounts, Actor>;

async function isSetUp(month: string): Promise<boolean> {
  const issue = await writableDatabase().issue.findUnique({ where: { month } });
  return issue !== null && issue.editorsNote !== '';
}

async function addPeople(): Promise<void> {
  const { masthead, ...publication } = demoPublication;
  const row = { ...publication, masthead: asJson(masthead) };
  await writableDatabase().publication.upsert({
    where: { id: 1 },
    create: { id: 1, ...row },
    update: row,
  });
  await writableDatabase().section.createMany({
    data: demoSections.map((section, position) => ({ ...section, position })),
    skipDuplicates: true,
  });
  const passwordHash = await hashPassword(demoPassword);
  await writableDatabase().user.createMany({
    data: demoAccounts.map((account) => ({ ...account, passwordHash })),
    skipDuplicates: true,
  });
  const users = await writableDatabase().user.findMany();
  const idOf = new Map(users.map(({ email, id }) => [email, id]));
  await writableDatabase().person.createMany({
    data: demoPersons.map(({ id, name, email }) => ({
      id,
      name,
      userId: email ? idOf.get(email) : null,
    })),
    skipDuplicates: true,
  });
}

async function demoActors(): Promise<Actors> {
  const found = await Promise.all(
    Object.entries(accounts).map(async ([key, { email }]) => [key, await actorByEmail(email)]),
  );
  return Object.fromEntries(found) as Actors;
}

async function addOutlets({ author, editor }: Actors): Promise<void> {
  const known = await writableDatabase().outletDomain.findMany({ select: { domain: true } });
  const isKnown = ({ domains }: { domains: string[] }) =>
    known.some(({ domain }) => domains.includes(domain));
  for (const outlet of demoOutlets) {
    if (!isKnown(outlet)) accepted(await createOutlet(editor, outlet));
  }
  if (!isKnown(proposedOutlet)) accepted(await proposeOutlet(author, proposedOutlet));
}

// Each image comes from those whose articles show it; what only covers show, from the publisher.
async function addImages(actors: Actors): Promise<StoredImages> {
  const images: StoredImages = {};
  for (const key of Object.keys(demoImages)) {
    const bytes = await paintImage(key);
    const authors = demoArticles.filter(({ article }) => shows(article, key));
    const from = new Set(authors.map(({ article }) => actors[article.author]));
    for (const actor of from.size > 0 ? from : [actors.publisher]) {
      images[key] = accepted(await storeImage(actor, { bytes, name: `${key}.jpg` }));
    }
  }
  return images;
}

function shows({ body }: DemoArticle, key: string): boolean {
  return body.some(({ type, attrs }) => type === 'figure' && attrs?.imageKey === key);
}

async function addArticle(
  article: DemoArticle,
  actors: Actors,
  images: StoredImages,
): Promise<void> {
  const author = actors[article.author];
  const document = demoDocument(article, images);
  const existing = await writableDatabase().article.findFirst({
    where: { headline: article.headline, ownerId: author.id },
  });
  const { id } = existing ?? accepted(await createArticle(author, { document }));
  const stored = () => writableDatabase().article.findUniqueOrThrow({ where: { id } });
  let now = await stored();
  if (now.state === 'draft' && article.state === 'withdrawn') {
    accepted(await withdrawArticle(author, { id, version: now.version }));
  } else if (now.state === 'draft' && article.state !== 'draft') {
    accepted(await submitArticle(author, { id, version: now.version }));
  }
  now = await stored();
  if (now.state !== 'in_review' || !article.editor) return;
  const editor = actors[article.editor];
  const { version, contentHash } = now;
  if (article.state === 'changes_requested') {
    accepted(await requestChanges(editor, { id, version, note: article.editorNote ?? '' }));
  } else if (article.state === 'approved' || article.state === 'published') {
    accepted(await approveArticle(editor, { id, version, contentHash }));
  }
}

async function addIssue(
  issue: (typeof demoIssues)[number],
  publisher: Actor,
  images: StoredImages,
): Promise<void> {
  const { month, volume, number, title, cover } = issue;
  const stored = () => writableDatabase().issue.findUnique({ where: { month } });
  const { id } =
    (await stored()) ?? accepted(await createIssue(publisher, { month, volume, number, title }));
  let now = await stored();
  if (!now || now.state === 'published') return;
  const articles = await writableDatabase().article.findMany({
    where: { headline: { in: issue.articles.map(({ headline }) => headline) } },
    select: { id: true, headline: true },
  });
  const idOf = new Map(articles.map((article) => [article.headline, article.id]));
  const articleIds = issue.articles.map(({ headline }) => idOf.get(headline) ?? '');
  accepted(await setRunningOrder(publisher, { id, version: now.version, articleIds }));
  now = await stored();
  const { imageKey, ...rights } = cover;
  accepted(
    await updateIssue(publisher, {
      id,
      version: now?.version,
      editorsNote: issue.editorsNote,
      cover: {
        ...rights,
        image: images[imageKey],
        sourceUrl: demoImages[imageKey]?.sourceUrl ?? '',
      },
    }),
  );
  if (issue.state !== 'published') return;
  const reason = 'Checked against the source: it may stand as printed.';
  accepted(await publishIssue(publisher, await signed(publisher, month, reason)));
}
