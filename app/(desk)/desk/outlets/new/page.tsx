import type { Metadata } from 'next';
import { OutletForm } from '../../../../../components/outlet/outlet-form';
import { PageHeader } from '../../../../../components/ui/page-header';
import { mayWithOutlets } from '../../../../../lib/outlet';
import { deskActor, found } from '../../../../../lib/web/actor';
import { create, propose } from '../actions';

export const metadata: Metadata = { title: 'New outlet' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewOutletPage({ searchParams }: Props) {
  const actor = await deskActor();
  found(mayWithOutlets(actor, 'propose') || null);
  const isEditor = mayWithOutlets(actor, 'create');
  const asked = await searchParams;
  const given = (name: string) =>
    typeof asked[name] === 'string' ? asked[name].slice(0, 300) : '';
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Outlets', href: '/desk/outlets' }]}
        title={isEditor ? 'Register an outlet' : 'Propose an outlet'}
      >
        {!isEditor && 'An editor accepts it into the registry; until then it counts for nothing.'}
      </PageHeader>
      <OutletForm
        action={isEditor ? create : propose}
        submit={isEditor ? 'Register it' : 'Propose it'}
        cancelHref="/desk/outlets"
        values={{
          name: given('name'),
          language: given('language'),
          domains: given('domain') ? [given('domain')] : [],
        }}
        withDescription
      />
    </>
  );
}
