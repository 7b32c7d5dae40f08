import type { ReactNode } from 'react';
import type { ArticleAction, ArticleView } from '../../lib/article';
import { SettlingProvider } from '../editor/saving/settling';
import { LinkTabs } from '../ui/link-tabs';
import { Moment } from '../ui/moment';
import { PageHeader } from '../ui/page-header';
import { StateBadge } from '../ui/state-badge';
import { ArticleMoves, type MoveActions } from './article-moves';

/** The pages of an article in the order of their tabs, and what one must be allowed to see each. */
const TABS = [
  { name: 'text', label: 'Text', path: '', needs: 'read' },
  { name: 'preview', label: 'Preview', path: '/preview', needs: 'read' },
  { name: 'changes', label: 'Changes', path: '/changes', needs: 'read' },
  { name: 'history', label: 'History', path: '/history', needs: 'read' },
  { name: 'share', label: 'Share', path: '/share', needs: 'export-draft' },
  { name: 'trail', label: 'Trail', path: '/trail', needs: 'read-trail' },
] as const satisfies readonly { name: string; label: string; path: string; needs: ArticleAction }[];

export type ArticleTab = (typeof TABS)[number]['name'];

type ArticleFrameProps = {
  article: ArticleView;
  current: ArticleTab;
  moves: MoveActions;
  children: ReactNode;
};

/** The frame of every page of one article: how it stands, what can be done with it, its pages. */
export function ArticleFrame({ article, current, moves, children }: ArticleFrameProps) {
  const home = `/desk/articles/${article.id}`;
  const tabs = TABS.filter(({ needs }) => article.allowed.includes(needs));
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
        actions={<ArticleMoves article={headOf(article)} actions={moves} />}
      />
      <LinkTabs
        label="Pages of this article"
        current={`${home}${TABS.find(({ name }) => name === current)?.path}`}
        links={tabs.map(({ label, path }) => ({ label, href: `${home}${path}` }))}
      />
      {children}
    </SettlingProvider>
  );
}

// What goes into a part that the browser draws goes into the page: no move needs the text.
function headOf({ id, version, contentHash, allowed, state }: ArticleView) {
  return { id, version, contentHash, allowed, state };
}
