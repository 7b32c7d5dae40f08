import type { Metadata } from 'next';
import { ArticleMoves } from '../../../../../components/article/article-moves';
import { EventTimeline } from '../../../../../components/article/event-timeline';
import { ReviewStatus } from '../../../../../components/article/review-status';
import { SettlingProvider } from '../../../../../components/editor/settling';
import { FindingList } from '../../../../../components/ui/finding-list';
import { Moment } from '../../../../../components/ui/moment';
import { PageHeader, PagePart } from '../../../../../components/ui/page-header';
import { StateBadge } from '../../../../../components/ui/state-badge';
import { articleFor } from '../../../../../lib/article';
import { eventsOf } from '../../../../../lib/event';
import { bylinePeople } from '../../../../../lib/people';
import { publicationSettings, sections } from '../../../../../lib/publication';
import { deskActor, found } from '../../../../../lib/web/actor';
import { uuidOf } from '../../../../../lib/web/list-query';
import { approve, reopen, restore, sendBack, submit, takeBack, withdraw } from './actions';
import { OpenArticle } from './open-article';

export const metadata: Metadata = { title: 'Article' };

type Props = { params: Promise<{ id: string }> };

const MOVES = {
  submit,
  'take-back': takeBack,
  'request-changes': sendBack,
  approve,
  reopen,
  withdraw,
  restore,
};

export default async function ArticlePage({ params }: Props) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const article = found(await articleFor(actor, id));
  const [all, people, settings, events] = await Promise.all([
    sections(),
    bylinePeople(),
    publicationSettings(),
    article.allowed.includes('read-trail') ? eventsOf({ kind: 'article', id }) : [],
  ]);
  return (
    <SettlingProvider>
      <PageHeader
        title={article.headline || 'Without a headline'}
        crumbs={[{ label: 'Articles', href: '/desk/articles' }]}
        state={<StateBadge state={article.state} />}
        meta={
          <>
            <span>{article.owner}</span>
            <span>
              since <Moment at={article.stateSince} />
            </span>
          </>
        }
        actions={<ArticleMoves article={article} actions={MOVES} />}
      />
      <ReviewStatus article={article} />
      <OpenArticle
        key={id}
        articleId={id}
        version={article.version}
        document={article.document}
        editable={article.allowed.includes('edit')}
        sections={all}
        people={people}
        noteStyle={settings.noteStyle}
      />
      <PagePart title="Findings" count={article.findings.length}>
        {article.findings.length === 0 ? (
          <p>Nothing stands in the way of this article.</p>
        ) : (
          <FindingList
            findings={article.findings}
            hrefOf={({ place }) => (place?.blockId ? `#block-${place.blockId}` : undefined)}
          />
        )}
      </PagePart>
      {events.length > 0 && (
        <PagePart title="Trail">
          <EventTimeline label="What happened to this article" events={events} />
        </PagePart>
      )}
    </SettlingProvider>
  );
}
