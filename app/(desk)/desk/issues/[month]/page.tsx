import type { Metadata } from 'next';
import { EventTimeline } from '../../../../../components/article/event-timeline';
import { CoverForm } from '../../../../../components/issue/cover-form';
import { DatesForm } from '../../../../../components/issue/dates-form';
import { ExportList } from '../../../../../components/issue/export-list';
import { FrontMatterForm } from '../../../../../components/issue/front-matter-form';
import { IssueActs } from '../../../../../components/issue/issue-acts';
import { IssueFindings } from '../../../../../components/issue/issue-findings';
import { RunningOrder } from '../../../../../components/issue/running-order';
import { SharePanel } from '../../../../../components/share/share-panel';
import { LinkButton } from '../../../../../components/ui/button';
import { monthInWords } from '../../../../../components/ui/moment';
import { PageHeader, PagePart } from '../../../../../components/ui/page-header';
import { StateBadge } from '../../../../../components/ui/state-badge';
import { eventsOf } from '../../../../../lib/event';
import { exportsOf, issueFor, mayWithIssues, placeableArticles } from '../../../../../lib/issue';
import { publicationSettings } from '../../../../../lib/publication';
import { previewLinksOf } from '../../../../../lib/share';
import { deskActor, found } from '../../../../../lib/web/actor';
import { RefreshWhile } from '../../refresh-while';
import { createLink, revokeLink } from '../../share-actions';
import { makeExport, order, publish, setCover, setDates, sign, update, waive } from './actions';

type Props = { params: Promise<{ month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Issue ${(await params).month}` };
}

export default async function IssuePage({ params }: Props) {
  const actor = await deskActor();
  const issue = found(await issueFor(actor, (await params).month));
  const shared = { kind: 'issue', id: issue.id } as const;
  const [placeable, exports, events, { timeZone }, sharing] = await Promise.all([
    placeableArticles(actor),
    exportsOf(actor, issue.id),
    mayWithIssues(actor, 'read-trail') ? eventsOf({ kind: 'issue', id: issue.id }) : [],
    publicationSettings(),
    previewLinksOf(actor, shared),
  ]);
  const open = issue.editions.length === 0;
  const editable = issue.allowed.includes('assemble');
  const busy = exports.some(({ state }) => state === 'waiting' || state === 'running');
  // The forms start from what the server has: a new version draws them anew.
  const key = `${issue.id}-${issue.version}`;
  return (
    <>
      <RefreshWhile busy={busy} />
      <PageHeader
        title={monthInWords(issue.month)}
        crumbs={[{ label: 'Issues', href: '/desk/issues' }]}
        state={<StateBadge state={issue.state} />}
        meta={
          <>
            <span>
              Volume {issue.volume}, number {issue.number}
            </span>
            {issue.title && <span>{issue.title}</span>}
          </>
        }
        actions={
          open ? (
            <IssueActs issue={issue} sign={sign} publish={publish} />
          ) : (
            <LinkButton href={`/issues/${issue.month}/`}>On the site</LinkButton>
          )
        }
      />
      {!open && (
        <PagePart title="Edition">
          <ExportList issue={issue} exports={exports} make={makeExport} />
        </PagePart>
      )}
      <PagePart title="Running order" count={issue.articles.length}>
        <RunningOrder
          key={key}
          issue={issue}
          placed={issue.articles}
          placeable={placeable}
          editable={editable}
          action={order}
        />
      </PagePart>
      {open && (
        <PagePart title="Findings" count={issue.findings.length}>
          <IssueFindings issue={issue} waive={waive} />
        </PagePart>
      )}
      {editable && (
        <>
          <PagePart title="Dates">
            <DatesForm key={key} issue={issue} timeZone={timeZone} action={setDates} />
          </PagePart>
          <PagePart title="Front matter">
            <FrontMatterForm key={key} issue={issue} action={update} />
          </PagePart>
          <PagePart title="Cover">
            <CoverForm key={key} issue={issue} action={setCover} />
          </PagePart>
        </>
      )}
      {sharing && (
        <PagePart title="Preview links" count={sharing.links.length}>
          <SharePanel shared={shared} {...sharing} create={createLink} revoke={revokeLink} />
        </PagePart>
      )}
      {events.length > 0 && (
        <PagePart title="Trail">
          <p>
            <a href={`/api/issues/${issue.month}/trail`}>The trail as JSON</a>, each line with its
            hash.
          </p>
          <EventTimeline label="What happened to this issue" events={events} />
        </PagePart>
      )}
    </>
  );
}
