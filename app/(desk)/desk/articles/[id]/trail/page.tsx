import type { Metadata } from 'next';
import { ArticleFrame } from '../../../../../../components/article/article-frame';
import { EventTimeline } from '../../../../../../components/article/event-timeline';
import { articleFor } from '../../../../../../lib/article';
import { eventsOf } from '../../../../../../lib/event';
import { deskActor, found } from '../../../../../../lib/web/actor';
import { uuidOf } from '../../../../../../lib/web/list-query';
import { MOVES } from '../moves';

export const metadata: Metadata = { title: 'Trail of an article' };

export default async function ArticleTrailPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const article = found(await articleFor(actor, id));
  found(article.allowed.includes('read-trail') || null);
  const events = await eventsOf({ kind: 'article', id });
  return (
    <ArticleFrame article={article} current="trail" moves={MOVES}>
      <p>
        <a href={`/api/articles/${id}/trail`}>The trail as JSON</a>, each line with its hash.
      </p>
      <EventTimeline label="What happened to this article" events={events} />
    </ArticleFrame>
  );
}
