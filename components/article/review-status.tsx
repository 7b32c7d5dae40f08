import type { ArticleView } from '../../lib/article';
import { Moment } from '../ui/moment';
import { Notice } from '../ui/notice';

/** How the review stands, in one notice: what the editor asked for, or who approved exactly this text. */
export function ReviewStatus({ article }: { article: ArticleView }) {
  const [round] = article.rounds;
  if (article.state === 'changes_requested' && round?.note) {
    return (
      <Notice kind="warning" title={`Round ${round.number}: changes requested`}>
        <p>{round.note}</p>
      </Notice>
    );
  }
  if (article.approvals.length === 0) return null;
  return (
    <Notice kind="success" title="Approved: exactly this text">
      {article.approvals.map(({ name, at, breakGlassReason }) => (
        <p key={name}>
          {name}, <Moment at={at} />
          {breakGlassReason && `, by break-glass: ${breakGlassReason}`}
        </p>
      ))}
      <p>
        <code>{article.contentHash.slice(0, 16)}…</code>
      </p>
    </Notice>
  );
}
