import { Quote } from 'lucide-react';
import type { Metadata } from 'next';
import { SourceFilters } from '../../../../components/source/source-filters';
import { SourceTable } from '../../../../components/source/source-table';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { Pagination } from '../../../../components/ui/pagination';
import { SOURCES_A_PAGE, sourceCount, sourcesFor } from '../../../../lib/source';
import { deskActor } from '../../../../lib/web/actor';
import { addressWith, sourceListQuery } from '../../../../lib/web/registry-query';

export const metadata: Metadata = { title: 'Sources' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SourcesPage({ searchParams }: Props) {
  const actor = await deskActor();
  const parameters = await searchParams;
  const filter = sourceListQuery(parameters);
  const [sources, count] = await Promise.all([
    sourcesFor(actor, filter),
    sourceCount(actor, filter),
  ]);
  const last = sources.length === SOURCES_A_PAGE ? sources.at(-1) : undefined;
  return (
    <>
      <PageHeader title="Sources" meta={`${count} ${count === 1 ? 'citation' : 'citations'}`}>
        {filter.address
          ? 'Every citation of one source.'
          : 'Everything that is cited in the articles you may read.'}
      </PageHeader>
      <SourceFilters filter={filter} />
      <SourceTable
        caption="Citations"
        sources={sources}
        empty={
          <EmptyState icon={Quote} title="No citation is found">
            <p>Search for other words of a title, an outlet or an address.</p>
          </EmptyState>
        }
      />
      <Pagination
        label="Pages of citations"
        next={
          last && addressWith('/desk/sources', parameters, { after: `${last.id}_${last.date}` })
        }
      />
    </>
  );
}
