import type { Metadata } from 'next';
import { EarlierNotice } from '../../../../../components/import/earlier-notice';
import { Reconciliation } from '../../../../../components/import/reconciliation';
import { ActionForm, FormActions } from '../../../../../components/ui/action-form';
import { Checkbox } from '../../../../../components/ui/checkbox';
import { Link } from '../../../../../components/ui/navigation';
import { Notice } from '../../../../../components/ui/notice';
import { PageHeader, PagePart } from '../../../../../components/ui/page-header';
import { SubmitButton } from '../../../../../components/ui/submit-button';
import { type ImportView, importFor } from '../../../../../lib/article';
import { sections } from '../../../../../lib/publication';
import { deskActor, found } from '../../../../../lib/web/actor';
import { uuidOf } from '../../../../../lib/web/list-query';
import { commit, mendArticle, mendLine } from '../actions';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportedPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor('import');
  const view = found(await importFor(actor, found(uuidOf((await params).id))));
  const pictures = view.pictures.map((picture) =>
    'problem' in picture ? null : `/api/media/${picture.sha256}?w=800`,
  );
  const all = await sections();
  const count = view.files.flatMap(({ reading }) => reading.articles).length;
  const lines = view.files.flatMap(({ reading }) => reading.lines).length;
  return (
    <>
      <PageHeader
        title={view.fileName}
        crumbs={[
          { label: 'Articles', href: '/desk/articles' },
          { label: 'Import', href: '/desk/import' },
        ]}
      >
        {`${count} ${count === 1 ? 'article' : 'articles'} in ${lines} lines.`}
      </PageHeader>
      {view.committedAt ? <Done view={view} /> : <Commit view={view} />}
      {view.files.map((file, index) => (
        <PagePart key={file.name} title={file.name}>
          <Reconciliation
            importId={view.id}
            fileNumber={index}
            file={file}
            pictures={pictures}
            sections={all}
            acts={view.committedAt ? null : { mendLine, mendArticle }}
          />
        </PagePart>
      ))}
      {view.ignored.length > 0 && (
        <PagePart title="Files that are no texts" count={view.ignored.length}>
          <ul>
            {view.ignored.map(({ name, reason }) => (
              <li key={name}>
                {name}: {reason}
              </li>
            ))}
          </ul>
        </PagePart>
      )}
    </>
  );
}

function Commit({ view }: { view: ImportView }) {
  const choices = view.files.flatMap((file) => file.choices);
  const count = choices.filter(({ isLeftOut }) => !isLeftOut).length;
  return (
    <>
      <EarlierNotice earlier={view.earlier} />
      <ActionForm action={commit}>
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        {view.earlier.length > 0 && <Checkbox name="again" label="Import it once more" />}
        <FormActions>
          <SubmitButton disabled={count === 0}>
            {`Make ${count} ${count === 1 ? 'draft' : 'drafts'} of it`}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </>
  );
}

function Done({ view: { drafts } }: { view: ImportView }) {
  const words = drafts.length === 1 ? '1 draft was' : `${drafts.length} drafts were`;
  return (
    <Notice kind="success" title={`${words} made of it`}>
      <ul>
        {drafts.map(({ id, headline }) => (
          <li key={id}>
            <Link href={`/desk/articles/${id}`}>{headline || 'Without a headline'}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
