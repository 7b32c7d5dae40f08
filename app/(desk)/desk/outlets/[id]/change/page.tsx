import type { Metadata } from 'next';
import { OutletForm } from '../../../../../../components/outlet/outlet-form';
import { PageHeader } from '../../../../../../components/ui/page-header';
import { outletFor } from '../../../../../../lib/outlet';
import { deskActor, found } from '../../../../../../lib/web/actor';
import { uuidOf } from '../../../../../../lib/web/list-query';
import { update } from '../../actions';

export const metadata: Metadata = { title: 'Change an outlet' };

export default async function ChangeOutletPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const outlet = found(await outletFor(actor, id));
  found(outlet.allowed.includes('update') || null);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Outlets', href: '/desk/outlets' },
          { label: outlet.name, href: `/desk/outlets/${id}` },
        ]}
        title={`Change “${outlet.name}”`}
      >
        A former name stays as an alias. What articles print is not changed.
      </PageHeader>
      <OutletForm
        action={update}
        submit="Save"
        cancelHref={`/desk/outlets/${id}`}
        values={outlet}
        hidden={{ id, version: outlet.version }}
      />
    </>
  );
}
