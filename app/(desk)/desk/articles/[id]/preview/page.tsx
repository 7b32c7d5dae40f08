import type { Metadata } from 'next';
import { ArticleFrame } from '../../../../../../components/article/article-frame';
import { ArticlePreview } from '../../../../../../components/article/article-preview';
import { FindingList } from '../../../../../../components/ui/finding-list';
import { PagePart } from '../../../../../../components/ui/page-header';
import { articleFor, checksOf, preflightArticle } from '../../../../../../lib/article';
import { deskActor, found } from '../../../../../../lib/web/actor';
import { uuidOf } from '../../../../../../lib/web/list-query';
import { MOVES } from '../moves';

export const metadata: Metadata = { title: 'Preview of an article' };

export default async function ArticlePreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const article = found(await articleFor(actor, id));
  const { rules } = await checksOf(article);
  const findings = preflightArticle(id, article.document, rules);
  const missing = findings.filter(({ level }) => level === 'error');
  return (
    <ArticleFrame article={article} current="preview" moves={MOVES}>
      {missing.length > 0 && (
        <PagePart title="Still missing" count={missing.length}>
          <FindingList
            findings={missing}
            hrefOf={({ place }) =>
              `/desk/articles/${id}${place?.blockId ? `#block-${place.blockId}` : ''}`
            }
          />
        </PagePart>
      )}
      <ArticlePreview articleId={id} mayTypeset={article.allowed.includes('export-draft')} />
    </ArticleFrame>
  );
}
