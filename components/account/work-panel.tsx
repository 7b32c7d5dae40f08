'use client';
import type { HandedOver, WorkOf } from '../../lib/article';
import type { FormAction } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Field } from '../ui/field';
import { Link } from '../ui/navigation';
import { Select } from '../ui/select';
import { StateBadge } from '../ui/state-badge';
import './account.css';

type WorkPanelProps = {
  person: { id: string; name: string };
  work: WorkOf;
  handOver: FormAction<HandedOver>;
};

/** What somebody has in hand, and how it comes to another. */
export function WorkPanel({ person, work, handOver }: WorkPanelProps) {
  const { articles, owned, steps, others } = work;
  if (owned + steps.length === 0)
    return <p>Nothing: no article under way, no step of another’s.</p>;
  return (
    <div className="account-stack">
      <ul className="account-work">
        {articles.map(({ id, headline, state }) => (
          <li key={id}>
            <ToArticle id={id} headline={headline} /> <StateBadge state={state} />
          </li>
        ))}
        {steps.map(({ id, headline, step }) => (
          <li key={`${id} ${step}`}>
            The {step} of <ToArticle id={id} headline={headline} />
          </li>
        ))}
      </ul>
      {owned > articles.length && <p>And {owned - articles.length} more articles.</p>}
      {others.length > 0 && (
        <div>
          <ConfirmForm
            trigger={<Button>Hand all of it over</Button>}
            title={`Hand over what ${person.name} has in hand`}
            consequence="Articles under way and steps go to one other person, who is told. Texts and bylines stay. A review they may not do, by four eyes, is let go instead."
            action={handOver}
            confirm="Hand over"
            hidden={{ fromId: person.id }}
          >
            <Field label="To whom" name="toId" required>
              <Select options={others.map(({ id, name }) => ({ value: id, label: name }))} />
            </Field>
          </ConfirmForm>
        </div>
      )}
    </div>
  );
}

function ToArticle({ id, headline }: { id: string; headline: string }) {
  return (
    <Link href={`/desk/articles/${id}`} dir="auto">
      {headline || 'Without a headline'}
    </Link>
  );
}
