import type { Metadata } from 'next';
import { ActionForm, FormActions } from '../../../../components/ui/action-form';
import { Field } from '../../../../components/ui/field';
import { FileDrop } from '../../../../components/ui/file-drop';
import { Moment } from '../../../../components/ui/moment';
import { Link } from '../../../../components/ui/navigation';
import { PageHeader, PagePart } from '../../../../components/ui/page-header';
import { SubmitButton } from '../../../../components/ui/submit-button';
import { importsOf } from '../../../../lib/article';
import { deskActor } from '../../../../lib/web/actor';
import { read } from './actions';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage() {
  const actor = await deskActor('import');
  const earlier = await importsOf(actor);
  return (
    <>
      <PageHeader title="Import" crumbs={[{ label: 'Articles', href: '/desk/articles' }]}>
        Word files and texts, of one article or of a whole issue, become drafts. Every line is
        accounted for before any draft is made.
      </PageHeader>
      <ActionForm action={read}>
        <Field label="Files" name="file" required>
          <FileDrop name="file" accept=".docx,.txt,.md,.html,.htm,.zip" multiple>
            Word (.docx), plain text, Markdown, web pages, or a zip of them; at most 28 MB.
          </FileDrop>
        </Field>
        <FormActions>
          <SubmitButton>Read it</SubmitButton>
        </FormActions>
      </ActionForm>
      {earlier.length > 0 && (
        <PagePart title="Your imports" count={earlier.length}>
          <ul>
            {earlier.map(({ id, fileName, createdAt, drafts }) => (
              <li key={id}>
                <Link href={`/desk/import/${id}`}>{fileName}</Link> <Moment at={createdAt} />
                {drafts > 0 ? `, ${drafts} drafts made` : ', not committed'}
              </li>
            ))}
          </ul>
        </PagePart>
      )}
    </>
  );
}
