import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { beginImport, commitImport, createArticle } from '../../lib/article';
import { database, writableDatabase } from '../../lib/db';
import { newBlockId } from '../../lib/document';
import { publishIssue, requestExport } from '../../lib/issue';
import { type Actor, actorByEmail, hashPassword, type Role } from '../../lib/people';
import { storedDocument } from '../../lib/stored-document';
import { accepted, anApproved, aSignedIssue } from '../../prisma/factories';
import { type BenchAuthor, benchAuthor } from '../bench/saves/bench-author';
import { benchText, countersIn } from '../bench/saves/bench-text';
import { signInTo } from '../bench/saves/desk-client';
import { newTally } from '../bench/saves/tally';

const PASSWORD = `kill-${newBlockId()}`;

/** What goes on while processes are killed, and what must hold afterwards. */
export type KillWork = {
  stop: () => Promise<void>;
  verdict: () => Promise<string[]>;
  said: () => string;
};

export async function account(role: Role): Promise<Actor & { email: string }> {
  const email = `kill-${newBlockId()}@example.org`;
  const passwordHash = await hashPassword(PASSWORD);
  const user = await writableDatabase().user.create({
    data: { email, name: role, role, passwordHash },
  });
  await writableDatabase().person.create({ data: { name: role, userId: user.id } });
  return { ...((await actorByEmail(email)) as Actor), email };
}

/** Saves by several authors over HTTP, and publishes, exports and imports beside them, until it is stopped. */
export async function startWork(address: string, writers: number): Promise<KillWork> {
  const tally = newTally();
  const [author, editor, publisher] = [
    await account('author'),
    await account('editor'),
    await account('publisher'),
  ];
  const authors: BenchAuthor[] = [];
  for (let index = 0; index < writers; index += 1) {
    const own = await article(author, `Own ${index}`);
    const client = await signInTo(address, author.email, PASSWORD);
    authors.push(benchAuthor(`author${index}`, client, { own, shared: own }, tally));
  }
  let isOver = false;
  const done = { published: new Set<string>(), imports: new Set<string>() };
  const loops = [
    ...authors.map((each) => loop(() => each.save(), 100)),
    loop((run) => publishOne(run, { author, editor, publisher }, done.published), 1_500),
    loop(() => importOne(author, done.imports), 2_000),
  ];
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(loops);
    },
    verdict: async () => [
      ...(await lostSaves(authors)),
      ...(await halfDone(done)),
      ...(await openJobs()),
    ],
    said: () =>
      `${tally.acknowledged} saves acknowledged, ${done.published.size} issues published, ${done.imports.size} imports made`,
  };

  async function loop(work: (run: number) => Promise<unknown>, ms: number): Promise<void> {
    for (let run = 0; !isOver; run += 1) {
      await work(run).catch(() => {});
      await pause(ms);
    }
  }
}

async function article(owner: Actor, headline: string) {
  const document = benchText(headline);
  return { ...accepted(await createArticle(owner, { document })), document };
}

type People = Record<'author' | 'editor' | 'publisher', Actor>;

async function publishOne(run: number, people: People, published: Set<string>): Promise<void> {
  const { slug: section } = await database().section.findFirstOrThrow();
  const ready = await anApproved(people.author, people.editor, { section });
  const month = `${2001 + Math.floor(run / 12)}-${String((run % 12) + 1).padStart(2, '0')}`;
  const issue = await aSignedIssue(people.publisher, month, [ready.id]);
  const { editionId } = accepted(await publishIssue(people.publisher, issue)) as {
    editionId: string;
  };
  published.add(issue.id);
  await requestExport(people.publisher, { editionId, format: 'pdf' });
}

async function importOne(author: Actor, imports: Set<string>): Promise<void> {
  const text = { bytes: readFileSync('e2e/import-sample.txt'), name: `${newBlockId()}.txt` };
  const { id } = accepted(await beginImport(author, [text]));
  accepted(await commitImport(author, { id, again: 'on' }));
  imports.add(id);
}

async function lostSaves(authors: readonly BenchAuthor[]): Promise<string[]> {
  const lost: string[] = [];
  for (const { name, acknowledged } of authors) {
    for (const [id, counter] of acknowledged) {
      const row = await database().article.findUniqueOrThrow({ where: { id } });
      const stored = countersIn(storedDocument(row.document)).get(name) ?? 0;
      if (stored < counter) lost.push(`${name}: ${counter} was acknowledged, ${stored} is stored`);
    }
  }
  return lost;
}

async function halfDone(done: { published: Set<string>; imports: Set<string> }): Promise<string[]> {
  const half = await database().$queryRaw<{ what: string }[]>`
    select 'issue ' || i.month || ' is ' || i.state || ' with ' || count(e.id) || ' editions' as what
      from "Issue" i left join "Edition" e on e."issueId" = i.id
      group by i.id having (i.state in ('published', 'corrected')) <> (count(e.id) > 0)
    union all
    select 'an import made ' || count(a.id) || ' of its articles'
      from "Import" m left join "Article" a on a.id = any(m."articleIds")
      where m."committedAt" is not null group by m.id having count(a.id) <> cardinality(m."articleIds")`;
  const issues = await database().issue.findMany({ where: { id: { in: [...done.published] } } });
  const lost = issues
    .filter(({ state }) => state !== 'published')
    .map(({ month }) => `${month} was published and is not`);
  const imports = await database().import.count({
    where: { id: { in: [...done.imports] }, committedAt: { not: null } },
  });
  const missing = done.imports.size - imports;
  return [
    ...half.map(({ what }) => what),
    ...lost,
    ...(missing > 0 ? [`${missing} imports lost`] : []),
  ];
}

/** The jobs that have no end after as long as any of them may take. */
async function openJobs(): Promise<string[]> {
  const deadline = Date.now() + 300_000;
  for (;;) {
    const open = await database().job.findMany({
      where: {
        state: { in: ['waiting', 'running'] },
        name: { in: ['make-export', 'render-site'] },
      },
    });
    if (open.length === 0) return [];
    if (Date.now() > deadline)
      return open.map(({ name, state }) => `${name} is ${state} without an end`);
    await pause(1_000);
  }
}
