import type { Metadata } from 'next';
import { ArticleFrame } from '../../../../../../components/article/article-frame';
import { CompareForm } from '../../../../../../components/article/compare-form';
import { DocumentDifference } from '../../../../../../components/article/document-difference';
import { RevisionTable } from '../../../../../../components/article/revision-table';
import { PagePart } from '../../../../../../components/ui/page-header';
import { articleFor, revisionDifference, revisionsOf } from '../../../../../../lib/article';
import { publicationSettings, sections } from '../../../../../../lib/publication';
import { deskActor, found } from '../../../../../../lib/web/actor';
import { uuidOf } from '../../../../../../lib/web/list-query';
import { revisionPair } from '../../../../../../lib/web/revision-pair';
import { MOVES } from '../moves';
import { restoreFrom } from './actions';

export const metadata: Metadata = { title: 'History of an article' };

type HistoryPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
};

export default async function ArticleHistoryPage({ params, searchParams }: HistoryPageProps) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const article = found(await articleFor(actor, id));
  const revisions = found(await revisionsOf(actor, id));
  const { from, to } = revisionPair(await searchParams, revisions[0]?.number);
  const [all, settings, difference] = await Promise.all([
    sections(),
    publicationSettings(),
    revisionDifference(actor, id, from, to),
  ]);
  return (
    <ArticleFrame article={article} current="history" moves={MOVES}>
      <RevisionTable
        article={{ id, version: article.version }}
        revisions={revisions}
        restore={article.allowed.includes('edit') ? restoreFrom : null}
      />
      {revisions.length > 0 && (
        <PagePart title="What changed">
          <CompareForm revisions={revisions} from={from} to={to} />
          <DocumentDifference
            difference={found(difference)}
            noteStyle={settings.noteStyle}
            lang={String(article.document.attrs?.lang ?? '')}
            sections={Object.fromEntries(all.map(({ slug, title }) => [slug, title]))}
          />
        </PagePart>
      )}
    </ArticleFrame>
  );
}
