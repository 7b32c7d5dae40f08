'use client';
import { useState } from 'react';
import type { CommentLine as Comment } from '../../lib/comment';
import { commentParts } from '../../lib/comment/body';
import { lookUp } from '../../lib/look-up';
import { Avatar } from '../ui/avatar';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Moment } from '../ui/moment';
import { CommentForm } from './comment-form';
import { useDiscussion, useDiscussionStore } from './discussion-context';
import { unsentComment } from './unsent-comment';

/** One comment: who, when, what; one's own can be edited or withdrawn. */
export function CommentLine({ comment }: { comment: Comment }) {
  const store = useDiscussionStore();
  const { id, author, isMine, isEdited, isWithdrawn } = comment;
  const place = `edit-${id}` as const;
  const [isEditing, setEditing] = useState(() => unsentComment(store.articleId, place) !== null);
  return (
    <li className="comment">
      <p className="comment-head">
        <Avatar name={author} />
        <strong>{author}</strong>
        {comment.isGuest && <Badge>guest</Badge>}
        <span className="comment-when">
          <Moment at={new Date(comment.createdAt)} />
          {isEdited && !isWithdrawn && ' · edited'}
        </span>
      </p>
      {isEditing && !isWithdrawn ? (
        <CommentForm
          place={place}
          label="Your comment"
          send="Save"
          body={comment.body}
          asked={1}
          onSend={({ body }) => store.act('edit-comment', { commentId: id, body })}
          onDone={() => setEditing(false)}
        />
      ) : (
        <CommentWords comment={comment} />
      )}
      {isMine && !isWithdrawn && !isEditing && (
        <OwnActs comment={comment} onEdit={() => setEditing(true)} />
      )}
    </li>
  );
}

function CommentWords({ comment }: { comment: Comment }) {
  const names = useDiscussion((state) => state.names);
  if (comment.isWithdrawn) return <p className="comment-withdrawn">withdrawn</p>;
  return (
    <p className="comment-words" dir="auto">
      {commentParts(comment.body).map((part, index) =>
        'words' in part ? (
          part.words
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name
          <span key={index} className="comment-mention">
            @{lookUp(names, part.userId) ?? 'somebody'}
          </span>
        ),
      )}
    </p>
  );
}

function OwnActs({ comment, onEdit }: { comment: Comment; onEdit: () => void }) {
  const store = useDiscussionStore();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function withdraw(): Promise<void> {
    const answer = await store.act('withdraw-comment', { commentId: comment.id });
    if (!answer.ok) setFailure(answer.reason);
  }
  return (
    <div className="comment-acts">
      {isAsking ? (
        <>
          <span>Its words will be gone for good.</span>
          <Button kind="danger" size="small" onClick={withdraw}>
            Withdraw it
          </Button>
          <Button kind="quiet" size="small" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </>
      ) : (
        <>
          <Button kind="quiet" size="small" onClick={onEdit}>
            Edit
          </Button>
          <Button kind="quiet" size="small" onClick={() => setAsking(true)}>
            Withdraw
          </Button>
        </>
      )}
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}
