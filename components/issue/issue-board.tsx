'use client';
import './issue-board.css';
import type { ArticleLine, ArticleState } from '../../lib/article';
import { ARTICLE_STATES } from '../../lib/article/workflow';
import { DueMark } from '../article/due-mark';
import { Link } from '../ui/navigation';
import { StateBadge } from '../ui/state-badge';

const ALWAYS: readonly ArticleState[] = ['draft', 'in_review', 'changes_requested', 'approved'];

/** A month's articles in a column for each state; what can be done with one stands on its own page. Drawn from its cards alone. */
export function IssueBoard({ articles }: { articles: readonly ArticleLine[] }) {
  const columns = ARTICLE_STATES.map((state) => ({
    state,
    cards: articles.filter((article) => article.state === state),
  })).filter(({ state, cards }) => cards.length > 0 || ALWAYS.includes(state));
  return (
    <div className="issue-board">
      {columns.map(({ state, cards }) => (
        <section key={state} className="issue-board-column" aria-labelledby={`board-${state}`}>
          <h2 id={`board-${state}`} className="issue-board-title">
            <StateBadge state={state} />
            <span className="ui-count">
              {cards.length}
              <span className="ui-hidden"> {cards.length === 1 ? 'article' : 'articles'}</span>
            </span>
          </h2>
          <ul className="issue-board-cards">
            {cards.map((article) => (
              <Card key={article.id} article={article} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Card({ article }: { article: ArticleLine }) {
  const { id, headline, owner, step, assignee, due, dueIn } = article;
  return (
    <li className="issue-board-card">
      <Link className="issue-board-headline" href={`/desk/articles/${id}`}>
        {headline || 'Without a headline'}
      </Link>
      <p className="issue-board-who">
        {owner}
        {step === 'review' && ` · review: ${assignee?.name ?? 'nobody yet'}`}
        {step === 'writing' && assignee && assignee.name !== owner && ` · with ${assignee.name}`}
      </p>
      {due && (
        <p className="issue-board-due">
          {dueIn !== null && dueIn > 2 && 'Due '}
          <DueMark due={due} dueIn={dueIn} />
        </p>
      )}
    </li>
  );
}
