'use client';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Button } from '../ui/button';
import { Link } from '../ui/navigation';
import { type BadgeState, StateBadge } from '../ui/state-badge';
import { SubmitButton } from '../ui/submit-button';
import { useIsAlive } from '../ui/use-is-alive';
import './running-order.css';

type Placed = { id: string; headline: string; state: string; section?: string };

type RunningOrderProps = {
  issue: { id: string; version: number };
  placed: Placed[];
  placeable: Placed[];
  editable: boolean;
  action: FormAction;
};

/** The running order of an issue: articles are moved by their buttons, placed and taken out, then set as a whole. */
export function RunningOrder({ issue, placed, placeable, editable, action }: RunningOrderProps) {
  const [order, setOrder] = useState(placed);
  const [said, setSaid] = useState('');
  const isAlive = useIsAlive();
  const rest = [...placed, ...placeable].filter(({ id }) => !order.some((each) => each.id === id));
  const changed = order.map(({ id }) => id).join() !== placed.map(({ id }) => id).join();

  function move(from: number, to: number) {
    const next = [...order];
    next.splice(to, 0, ...next.splice(from, 1));
    setOrder(next);
    setSaid(`${order[from]?.headline}: now ${to + 1} of ${order.length}`);
  }

  return (
    <ActionForm action={action} className="running-order">
      <input type="hidden" name="id" value={issue.id} />
      <input type="hidden" name="version" value={issue.version} />
      <input type="hidden" name="articleIds" value={order.map(({ id }) => id).join()} />
      {order.length === 0 && <p>No article is placed yet.</p>}
      <ol className="running-order-list">
        {order.map((article, index) => (
          <li key={article.id}>
            <span className="running-order-number">{index + 1}</span>
            <ArticleName article={article} />
            {editable && !isAlive && <span className="running-order-acts" />}
            {editable && isAlive && (
              <OrderActs
                headline={article.headline}
                isFirst={index === 0}
                isLast={index === order.length - 1}
                onMove={(by) => move(index, index + by)}
                onTakeOut={() => setOrder(order.filter(({ id }) => id !== article.id))}
              />
            )}
          </li>
        ))}
      </ol>
      <p className="ui-hidden" aria-live="polite">
        {said}
      </p>
      {editable && (
        <>
          <Placeable articles={rest} onPlace={(article) => setOrder([...order, article])} />
          <FormActions>
            <SubmitButton disabled={!changed}>Set the running order</SubmitButton>
            {changed && <Button onClick={() => setOrder(placed)}>Back to what is set</Button>}
          </FormActions>
        </>
      )}
    </ActionForm>
  );
}

type OrderActsProps = {
  headline: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onTakeOut: () => void;
};

function OrderActs({ headline, isFirst, isLast, onMove, onTakeOut }: OrderActsProps) {
  const look = { kind: 'quiet', size: 'small', iconOnly: true } as const;
  return (
    <span className="running-order-acts">
      <Button {...look} icon={ArrowUp} disabled={isFirst} onClick={() => onMove(-1)}>
        {`Move up: ${headline}`}
      </Button>
      <Button {...look} icon={ArrowDown} disabled={isLast} onClick={() => onMove(1)}>
        {`Move down: ${headline}`}
      </Button>
      <Button {...look} icon={X} onClick={onTakeOut}>
        {`Take out: ${headline}`}
      </Button>
    </span>
  );
}

function ArticleName({ article }: { article: Placed }) {
  return (
    <span className="running-order-name">
      <Link href={`/desk/articles/${article.id}`}>{article.headline || 'Without a headline'}</Link>
      <span className="running-order-facts">
        <StateBadge state={article.state as BadgeState} />
        {article.section}
      </span>
    </span>
  );
}

// Two hundred articles that nobody looks at yet are not drawn.
function Placeable(props: { articles: Placed[]; onPlace: (article: Placed) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (props.articles.length === 0) return null;
  return (
    <details
      className="running-order-more"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Place an article ({props.articles.length} in no issue)</summary>
      {isOpen && (
        <ul>
          {props.articles.map((article) => (
            <li key={article.id}>
              <ArticleName article={article} />
              <Button
                size="small"
                icon={Plus}
                aria-label={`Place: ${article.headline}`}
                onClick={() => props.onPlace(article)}
              >
                Place
              </Button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
