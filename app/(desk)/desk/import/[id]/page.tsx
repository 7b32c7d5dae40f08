import type { Metadata } from 'next';
import { LineAccount } from '../../../../../components/import/line-account';
import { ReadArticles } from '../../../../../components/import/read-articles';
import { ActionForm, FormActions } from '../../../../../components/ui/action-form';
import { Notice } from '../../../../../components/ui/notice';
import { PageHeader, PagePart } from '../../../../../components/ui/page-header';
import { SubmitButton } from '../../../../../components/ui/submit-button';
import { importFor } from '../../../../../lib/article';
import { deskActor, found } from '../../../../../lib/web/actor';
import { uuidOf } from '../../../../../lib/web/list-query';
import { commit } from '../actions';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportedPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor('import');
  const id = found(uuidOf((await params).id));
  const { fileName, reading, committed, articleIds } = found(await importFor(actor, id));
  const count = reading.articles.length;
  return (
    <>
      <PageHeader
        title={fileName}
        crumbs={[
          { label: 'Articles', href: '/desk/articles' },
          { label: 'Import', href: '/desk/import' },
        ]}
      >
        {`${count} ${count === 1 ? 'article' : 'articles'} in ${reading.lines.length} lines.`}
      </PageHeader>
      {committed ? (
        <Notice kind="success" title={`${articleIds.length} drafts were made of it`}>
          They are below, by their headlines.
        </Notice>
      ) : (
        <ActionForm action={commit}>
          <input type="hidden" name="id" value={id} />
          <FormActions>
            <SubmitButton>{`Make ${count} ${count === 1 ? 'draft' : 'drafts'} of it`}</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
      <PagePart title="Articles" count={count}>
        <ReadArticles articles={reading.articles} ids={articleIds} />
      </PagePart>
      <PagePart title="Every line of the text" count={reading.lines.length}>
        <LineAccount lines={reading.lines} />
      </PagePart>
    </>
  );
}
