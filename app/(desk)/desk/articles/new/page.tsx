import type { Metadata } from 'next';
import { ActionForm, FormActions } from '../../../../../components/ui/action-form';
import { LinkButton } from '../../../../../components/ui/button';
import { PageHeader } from '../../../../../components/ui/page-header';
import { SubmitButton } from '../../../../../components/ui/submit-button';
import { deskActor } from '../../../../../lib/web/actor';
import { start } from './actions';

export const metadata: Metadata = { title: 'New article' };

export default async function NewArticlePage() {
  await deskActor('import');
  return (
    <>
      <PageHeader title="New article" crumbs={[{ label: 'Articles', href: '/desk/articles' }]}>
        A draft with your byline, which only you and the editors see.
      </PageHeader>
      <ActionForm action={start}>
        <FormActions>
          <SubmitButton>Start a blank article</SubmitButton>
          <LinkButton href="/desk/import">Import a text instead</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  );
}
