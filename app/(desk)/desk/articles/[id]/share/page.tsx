import type { Metadata } from 'next';
import { ArticleFrame } from '../../../../../../components/article/article-frame';
import { SharePanel } from '../../../../../../components/share/share-panel';
import { PagePart } from '../../../../../../components/ui/page-header';
import { articleFor } from '../../../../../../lib/article';
import { previewLinksOf, type Shared } from '../../../../../../lib/share';
import { deskActor, found } from '../../../../../../lib/web/actor';
import { uuidOf } from '../../../../../../lib/web/list-query';
import { createLink, revokeLink } from '../../../share-actions';
import { MOVES } from '../moves';

export const metadata: Metadata = { title: 'Preview links of an article' };

export default async function ArticleSharePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await deskActor();
  const id = found(uuidOf((await params).id));
  const article = found(await articleFor(actor, id));
  const shared: Shared = { kind: 'article', id };
  const sharing = found(await previewLinksOf(actor, shared));
  return (
    <ArticleFrame article={article} current="share" moves={MOVES}>
      <PagePart title="Preview links" count={sharing.links.length}>
        <SharePanel shared={shared} {...sharing} create={createLink} revoke={revokeLink} />
      </PagePart>
    </ArticleFrame>
  );
}
