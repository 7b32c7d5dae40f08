import './inbox-list.css';
import type { InboxLine } from '../../lib/notification';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Moment } from '../ui/moment';

type InboxListProps = {
  lines: InboxLine[];
  /** Marks a line as read and leads to its place. */
  open: (form: FormData) => Promise<void>;
};

/** What somebody was told, newest first: who did what, what they wrote, and the way there. */
export function InboxList({ lines, open }: InboxListProps) {
  return (
    <ol className="inbox" aria-label="What you were told">
      {lines.map((line) => (
        <li key={line.id} className="inbox-line" data-unread={!line.isRead || undefined}>
          <Avatar name={line.actor} />
          <div>
            <p className="inbox-says">
              {!line.isRead && <span className="inbox-unread">New</span>}
              <strong>{line.actor}</strong> {line.says} <Moment at={line.at} />
            </p>
            <form action={open}>
              <input type="hidden" name="id" value={line.id} />
              <input type="hidden" name="target" value={targetOf(line)} />
              <button type="submit" className="inbox-title">
                {line.title || 'Without a headline'}
              </button>
            </form>
            {line.note && <blockquote className="inbox-note">{line.note}</blockquote>}
          </div>
          {!line.isRead && (
            <form action={open}>
              <input type="hidden" name="id" value={line.id} />
              <input type="hidden" name="target" value="/desk/inbox" />
              <Button type="submit" kind="quiet" size="small">
                Mark as read<span className="ui-hidden">: {line.title}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

function targetOf({ articleId, anchor }: InboxLine): string {
  return articleId ? `/desk/articles/${articleId}${anchor && `#${anchor}`}` : '/desk/inbox';
}
