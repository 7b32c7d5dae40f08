import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { EventTimeline } from '../../../../../components/article/event-timeline';
import { OutletActs } from '../../../../../components/outlet/outlet-acts';
import { OutletFacts } from '../../../../../components/outlet/outlet-facts';
import { SourceTable } from '../../../../../components/source/source-table';
import { LinkButton } from '../../../../../components/ui/button';
import { PageHeader, PagePart } from '../../../../../components/ui/page-header';
import { eventsOf } from '../../../../../lib/event';
import { mergeTargets, outletFor } from '../../../../../lib/outlet';
import { sourceCount, sourcesFor } from '../../../../../lib/source';
import { deskActor, found } from '../../../../../lib/web/actor';
import { uuidOf } from '../../../../../lib/web/list-query';
import { decide, describe, merge } from '../actions';

export const metadata: Metadata = { title: 'Outlet' };

export default async function OutletPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const outlet = found(await outletFor(actor, id));
  if (outlet.mergedIntoId) redirect(`/desk/outlets/${outlet.mergedIntoId}`);
  const [others, sources, count, events] = await Promise.all([
    mergeTargets(actor, outlet),
    sourcesFor(actor, { outletId: id }),
    sourceCount(actor, { outletId: id }),
    outlet.allowed.includes('read-trail') ? eventsOf({ kind: 'outlet', id }) : [],
  ]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Outlets', href: '/desk/outlets' }]}
        title={<span dir="auto">{outlet.name}</span>}
        actions={
          <OutletActs outlet={outlet} others={others} actions={{ decide, describe, merge }} />
        }
      >
        {outlet.description}
      </PageHeader>
      <OutletFacts outlet={outlet} />
      <PagePart
        title="Cited"
        count={count}
        actions={
          count > sources.length && (
            <LinkButton href={`/desk/sources?outlet=${id}`}>All citations</LinkButton>
          )
        }
      >
        <SourceTable
          caption={`Citations of ${outlet.name}`}
          sources={sources}
          empty={<p>Nothing of it is cited yet.</p>}
        />
      </PagePart>
      {events.length > 0 && (
        <PagePart title="Trail">
          <EventTimeline label="What happened to this outlet" events={events} />
        </PagePart>
      )}
    </>
  );
}
