import type { Metadata } from 'next';
import { type ArticleColumn, ArticleTable } from '../../../../components/article/article-table';
import { IssueTable } from '../../../../components/issue/issue-table';
import { LinkButton } from '../../../../components/ui/button';
import { Link } from '../../../../components/ui/navigation';
import { Notice } from '../../../../components/ui/notice';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import {
  type ArticleLine,
  type ArticleQuery,
  MY_WORK_SHOWN,
  type MyWork,
  myWork,
} from '../../../../lib/article';
import { issueProgress } from '../../../../lib/issue';
import { canOnDesk, type Role } from '../../../../lib/people';
import { sections } from '../../../../lib/publication';
import { deskActor } from '../../../../lib/web/actor';
import { articleListAddress } from '../../../../lib/web/list-query';
import { take } from '../articles/[id]/step-actions';
import { backgroundTroubles } from '../background-troubles';

export const metadata: Metadata = { title: 'My work' };

type Part = {
  kind: keyof MyWork;
  title: string;
  columns: readonly ArticleColumn[];
  /** The list that has all of them. */
  all: ArticleQuery;
};

const TO_MEND: Part = {
  kind: 'toMend',
  title: 'Changes requested of you',
  columns: ['section', 'issue', 'due', 'since'],
  all: { filter: { assignee: 'me', state: 'changes_requested' }, order: 'due' },
};
const TO_DECIDE: Part = {
  kind: 'toDecide',
  title: 'Waiting for your decision',
  columns: ['section', 'owner', 'issue', 'due', 'since'],
  all: { filter: { assignee: 'me', state: 'in_review' }, order: 'due' },
};
const FREE: Part = {
  kind: 'free',
  title: 'Free to take',
  columns: ['section', 'owner', 'issue', 'due', 'since'],
  all: { filter: { assignee: 'none' }, order: 'due' },
};
const DRAFTS: Part = {
  kind: 'drafts',
  title: 'Your drafts',
  columns: ['section', 'issue', 'due', 'since'],
  all: { filter: { assignee: 'me', state: 'draft' }, order: 'due' },
};
const HANDED_IN: Part = {
  kind: 'handedIn',
  title: 'Your texts in review',
  columns: ['section', 'assignee', 'issue', 'due', 'since'],
  all: { filter: { state: 'in_review', author: 'me' }, order: 'due' },
};

/** The parts of the page for each role, in the order in which they ask to be done. */
const PARTS: Record<Role, readonly Part[]> = {
  reader: [],
  author: [TO_MEND, DRAFTS, HANDED_IN],
  editor: [TO_DECIDE, FREE, TO_MEND, DRAFTS, HANDED_IN],
  publisher: [TO_DECIDE, FREE, TO_MEND, DRAFTS, HANDED_IN],
  admin: [{ ...FREE, title: 'In review, with nobody’s name on it' }],
};

// What is empty is left out, but for the first: that nothing waits is worth saying.
function shownParts(role: Role, work: MyWork): Part[] {
  return PARTS[role].filter(({ kind }, index) => index === 0 || work[kind].length > 0);
}

export default async function DeskPage() {
  const actor = await deskActor();
  const [work, issues, known, trouble] = await Promise.all([
    myWork(actor),
    issueProgress(actor, { open: true }),
    sections(),
    backgroundTroubles(actor),
  ]);
  const isTroubled = trouble !== null && trouble.count > 0;
  const titles = Object.fromEntries(known.map(({ slug, title }) => [slug, title]));
  const canTake = actor.role !== 'admin';
  return (
    <>
      <PageHeader
        title="My work"
        actions={
          canOnDesk(actor, 'import') && (
            <LinkButton kind="primary" href="/desk/articles/new">
              New article
            </LinkButton>
          )
        }
      >
        {waitingInWords([...work.toDecide, ...work.toMend, ...work.drafts], work.free)}
      </PageHeader>
      {isTroubled && (
        <Notice
          kind="failed"
          title={
            trouble.restoredAt ? 'Restored from a backup' : 'Something went wrong in the background'
          }
          actions={<LinkButton href="/desk/jobs">Background jobs</LinkButton>}
        >
          {trouble.restoredAt
            ? 'This installation was restored from a backup: mail and reminders wait until an admin goes on.'
            : 'A job failed, a backup is late, or pictures of published issues are missing.'}
        </Notice>
      )}
      {shownParts(actor.role, work).map(({ kind, title, columns, all }) => (
        <PagePart key={kind} title={title} count={shownCount(work[kind])}>
          <ArticleTable
            caption={title}
            articles={work[kind].slice(0, MY_WORK_SHOWN)}
            columns={columns}
            sections={titles}
            take={kind === 'free' && canTake ? take : undefined}
            empty={<p>Nothing.</p>}
          />
          {work[kind].length > MY_WORK_SHOWN && (
            <p>
              <Link href={articleListAddress(all)}>All of them</Link>
            </p>
          )}
        </PagePart>
      ))}
      <PagePart title="Issues under way" count={issues.length}>
        <IssueTable issues={issues} empty="No issue is being planned." />
      </PagePart>
    </>
  );
}

function waitingInWords(mine: ArticleLine[], free: ArticleLine[]): string {
  const late = mine.filter(({ dueIn }) => dueIn !== null && dueIn < 0).length;
  const words = [
    mine.length === 0 ? 'nothing waits for you' : `${articles(mine.length)} with you`,
    ...(late > 0 ? [`${late} overdue`] : []),
    ...(free.length > 0 ? [`${articles(free.length)} free to take`] : []),
  ].join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function shownCount(lines: ArticleLine[]): number | string {
  return lines.length > MY_WORK_SHOWN ? `${MY_WORK_SHOWN}+` : lines.length;
}

function articles(count: number): string {
  if (count > MY_WORK_SHOWN) return `more than ${MY_WORK_SHOWN} articles`;
  return count === 1 ? 'one article' : `${count} articles`;
}
