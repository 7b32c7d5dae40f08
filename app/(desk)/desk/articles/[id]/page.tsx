import type { Metadata } from 'next';
import { ArticleFrame } from '../../../../../components/article/article-frame';
import { ReviewStatus } from '../../../../../components/article/review-status';
import {
  type ArticleView,
  articleFor,
  checksOf,
  openSuggestionsOf,
  type SuggestionLine,
} from '../../../../../lib/article';
import { bylinePeople } from '../../../../../lib/people';
import { publicationSettings, sections } from '../../../../../lib/publication';
import { deskActor, found } from '../../../../../lib/web/actor';
import { uuidOf } from '../../../../../lib/web/list-query';
import { waive } from './actions';
import { ArticleSteps } from './article-steps';
import { MOVES } from './moves';
import { OpenArticle } from './open-article';

export const metadata: Metadata = { title: 'Article' };

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const article = found(await articleFor(actor, id));
  const [all, people, settings, suggestions, checks] = await Promise.all([
    sections(),
    bylinePeople(),
    publicationSettings(),
    openSuggestionsOf(id),
    checksOf(article),
  ]);
  return (
    <ArticleFrame article={article} current="text" moves={MOVES}>
      <ArticleSteps actor={actor} id={id} />
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
        rules={checks.rules}
        waiving={{
          ...(article.allowed.includes('waive') && { action: waive }),
          hidden: { id, version: article.version },
          waivers: checks.waivers,
        }}
        suggester={suggesterOf(actor, article, suggestions)}
        suggestions={suggestions}
      />
    </ArticleFrame>
  );
}

function suggesterOf(
  actor: { id: string; name: string },
  { suggesting }: ArticleView,
  suggestions: readonly SuggestionLine[],
) {
  const others = suggestions.map(({ id, by }) => [id.slice(0, id.lastIndexOf('-')), by]);
  return {
    actorId: actor.id,
    ...suggesting,
    names: { ...Object.fromEntries(others), [actor.id]: actor.name },
  };
}
