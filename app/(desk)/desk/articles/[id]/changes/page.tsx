import type { Metadata } from 'next';
import { ArticleFrame } from '../../../../../../components/article/article-frame';
import { DocumentDifference } from '../../../../../../components/article/document-difference';
import { MarkRead } from '../../../../../../components/article/mark-read';
import { ReviewStatus } from '../../../../../../components/article/review-status';
import { RoundList } from '../../../../../../components/article/round-list';
import { SinceForm } from '../../../../../../components/article/since-form';
import { SinceLine } from '../../../../../../components/article/since-line';
import { PagePart } from '../../../../../../components/ui/page-header';
import { articleChanges, articleFor } from '../../../../../../lib/article';
import { publicationSettings, sections } from '../../../../../../lib/publication';
import { deskActor, found } from '../../../../../../lib/web/actor';
import { uuidOf } from '../../../../../../lib/web/list-query';
import { MOVES } from '../moves';
import { markAsRead } from './actions';

export const metadata: Metadata = { title: 'Changes of an article' };

type ChangesPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, unknown>>;
};

export default async function ArticleChangesPage({ params, searchParams }: ChangesPageProps) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const article = found(await articleFor(actor, id));
  const { since } = await searchParams;
  const [changes, all, settings] = await Promise.all([
    articleChanges(actor, id, typeof since === 'string' ? since : null),
    sections(),
    publicationSettings(),
  ]);
  const { rounds, bases, base, difference, isSeen } = found(changes);
  const read = <MarkRead id={id} version={article.version} isSeen={isSeen} action={markAsRead} />;
  return (
    <ArticleFrame article={article} current="changes" moves={MOVES}>
      <ReviewStatus article={article} />
      <PagePart title="What changed">
        <div className="changes">
          {base && <SinceForm bases={bases} base={base} />}
          {base && <SinceLine base={base} />}
          {/* A long comparison has the button at both ends: whoever knows the text need not go through it. */}
          {difference && !difference.isSame && !isSeen && read}
          {difference ? (
            <DocumentDifference
              difference={difference}
              noteStyle={settings.noteStyle}
              lang={String(article.document.attrs?.lang ?? '')}
              sections={Object.fromEntries(all.map(({ slug, title }) => [slug, title]))}
            />
          ) : (
            <p>There is no earlier text to compare with: mark this one as read to begin with it.</p>
          )}
          {read}
        </div>
      </PagePart>
      <PagePart title="Rounds" count={rounds.length}>
        <RoundList rounds={rounds} />
      </PagePart>
    </ArticleFrame>
  );
}
