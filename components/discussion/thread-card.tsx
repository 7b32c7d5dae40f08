'use client';
import { Check, MessageSquareReply, RotateCcw, Unlink } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { ThreadLine } from '../../lib/comment';
import type { ThreadPlace } from '../../lib/comment/place-thread';
import { Button } from '../ui/button';
import { Moment } from '../ui/moment';
import { CommentForm } from './comment-form';
import { CommentLine } from './comment-line';
import { useDiscussionStore } from './discussion-context';
import type { DiscussionAct } from './discussion-request';
import { anchorInWords, placeInWords } from './thread-words';
import { unsentComment } from './unsent-comment';

type ThreadCardProps = {
  thread: ThreadLine;
  place: ThreadPlace | undefined;
  isActive: boolean;
  /** Brings the place of the thread into sight. */
  onShow(thread: ThreadLine, place: ThreadPlace | undefined): void;
};

/** A thread: what it is on, what was said, and what can be done. */
export const ThreadCard = memo(function ThreadCard(props: ThreadCardProps) {
  const { thread, place, isActive, onShow } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const became = placeInWords(place);
  return (
    <article
      ref={card}
      id={`thread-${thread.id}`}
      className="thread"
      data-active={isActive || undefined}
      data-state={thread.state}
    >
      <h3 className="thread-place">
        <button
          type="button"
          aria-current={isActive || undefined}
          onClick={() => onShow(thread, place)}
        >
          <span dir="auto">{anchorInWords(thread.anchor)}</span>
        </button>
      </h3>
      {became && (
        <p className="thread-became">
          <Unlink size={14} aria-hidden /> {became}
        </p>
      )}
      <ol className="thread-comments">
        {thread.comments.map((comment) => (
          <CommentLine key={comment.id} comment={comment} />
        ))}
      </ol>
      {thread.isSeenByGuest && <p className="thread-became">The guest reads what is said here.</p>}
      <ThreadActs thread={thread} />
    </article>
  );
});

function ThreadActs({ thread }: { thread: ThreadLine }) {
  const store = useDiscussionStore();
  const place = `reply-${thread.id}` as const;
  const [asked, setAsked] = useState(0);
  const [isAnswering, setAnswering] = useState(
    () => unsentComment(store.articleId, place) !== null,
  );
  if (thread.state === 'resolved') return <ResolvedThread thread={thread} />;
  if (isAnswering) {
    return (
      <CommentForm
        place={place}
        label="Your answer"
        send="Answer"
        asked={asked}
        onSend={(comment) => store.act('reply-to-thread', { threadId: thread.id, ...comment })}
        onDone={() => setAnswering(false)}
      />
    );
  }
  return (
    <div className="thread-acts">
      <Button
        size="small"
        icon={MessageSquareReply}
        onClick={() => {
          setAnswering(true);
          setAsked(asked + 1);
        }}
      >
        Answer
      </Button>
      <ActButton act="resolve-thread" thread={thread} icon={Check}>
        Resolve
      </ActButton>
    </div>
  );
}

function ResolvedThread({ thread }: { thread: ThreadLine }) {
  return (
    <div className="thread-acts">
      <p className="thread-resolved">
        <Check size={14} aria-hidden /> Resolved by {thread.resolvedBy ?? 'somebody'}
        {thread.resolvedAt && (
          <>
            , <Moment at={new Date(thread.resolvedAt)} />
          </>
        )}
      </p>
      <ActButton act="reopen-thread" thread={thread} icon={RotateCcw}>
        Reopen
      </ActButton>
    </div>
  );
}

type ActButtonProps = {
  act: DiscussionAct;
  thread: ThreadLine;
  icon: typeof Check;
  children: string;
};

function ActButton({ act, thread, icon, children }: ActButtonProps) {
  const store = useDiscussionStore();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function press(): Promise<void> {
    setBusy(true);
    store.select(thread.id);
    const answer = await store.act(act, { threadId: thread.id });
    setBusy(false);
    setFailure(answer.ok ? null : answer.reason);
  }
  return (
    <>
      <Button size="small" kind="quiet" icon={icon} busy={isBusy} onClick={press}>
        {children}
      </Button>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}
