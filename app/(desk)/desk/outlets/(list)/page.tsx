import { Landmark } from 'lucide-react';
import type { Metadata } from 'next';
import { OutletFilters } from '../../../../../components/outlet/outlet-filters';
import { OutletTable } from '../../../../../components/outlet/outlet-table';
import { LinkButton } from '../../../../../components/ui/button';
import { LinkTabs } from '../../../../../components/ui/link-tabs';
import { PageHeader } from '../../../../../components/ui/page-header';
import { EmptyState } from '../../../../../components/ui/page-states';
import { Pagination } from '../../../../../components/ui/pagination';
import {
  mayWithOutlets,
  OUTLETS_A_PAGE,
  outletCounts,
  outletPlaces,
  outletsFor,
} from '../../../../../lib/outlet';
import { deskActor, found } from '../../../../../lib/web/actor';
import { addressWith, outletListQuery } from '../../../../../lib/web/registry-query';

export const metadata: Metadata = { title: 'Outlets' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OutletsPage({ searchParams }: Props) {
  const actor = await deskActor();
  found(mayWithOutlets(actor, 'read') || null);
  const parameters = await searchParams;
  const filter = outletListQuery(parameters);
  const [outlets, counts, places] = await Promise.all([
    outletsFor(actor, filter),
    outletCounts(actor),
    outletPlaces(),
  ]);
  const last = outlets.length === OUTLETS_A_PAGE ? outlets.at(-1) : undefined;
  const proposed = '/desk/outlets?state=proposed';
  return (
    <>
      <PageHeader
        title="Outlets"
        actions={
          <LinkButton kind="primary" href="/desk/outlets/new">
            {mayWithOutlets(actor, 'create') ? 'Register an outlet' : 'Propose an outlet'}
          </LinkButton>
        }
      >
        Who published what the articles cite, described in the house’s words.
      </PageHeader>
      <LinkTabs
        label="Outlets by state"
        current={filter.state ? proposed : '/desk/outlets'}
        links={[
          { href: '/desk/outlets', label: 'Registered', count: counts.registered },
          { href: proposed, label: 'Waiting to be accepted', count: counts.proposed },
        ]}
      />
      <OutletFilters filter={filter} places={places} />
      <OutletTable
        caption="Outlets"
        outlets={outlets}
        empty={
          <EmptyState icon={Landmark} title="No outlets here">
            <p>None is called so, or none is registered yet.</p>
          </EmptyState>
        }
      />
      <Pagination
        label="Pages of outlets"
        next={
          last && addressWith('/desk/outlets', parameters, { after: `${last.id}_${last.name}` })
        }
      />
    </>
  );
}
