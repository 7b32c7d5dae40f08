'use client';
import { Send } from 'lucide-react';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { Anchor } from '../../lib/comment';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { TextArea } from '../ui/text-area';
import { useDiscussion, useDiscussionStore } from './discussion-context';
import type { ActAnswer } from './discussion-request';
import { MentionList } from './mention-list';
import { asStored, asWritten, type Person } from './mention-text';
import {
  forgetComment,
  keepComment,
  newCommentId,
  type UnsentPlace,
  unsentComment,
} from './unsent-comment';
import { useMentions } from './use-mentions';

type CommentFormProps = {
  /** Under which name the words are kept until they are sent. */
  place: UnsentPlace;
  anchor?: Anchor | null;
  label: string;
  hint?: ReactNode;
  /** The words of the button that sends it. */
  send: string;
  /** The words that are there already. */
  body?: string;
  /** The focus goes to the form each time this is another number, unless it is 0. */
  asked: number;
  onSend(comment: { body: string; commentId: string }): Promise<ActAnswer>;
  /** Told when it was sent or dropped. */
  onDone(wasSent: boolean): void;
};

/** A form for a comment. Its words stay in the browser until the server has them. */
export function CommentForm(props: CommentFormProps) {
  const writing = useWriting(props);
  const { text, failure, isSending } = writing;
  const area = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions(area, text, writing.mention);

  useEffect(() => {
    if (props.asked > 0) area.current?.focus();
  }, [props.asked]);

  function press(event: KeyboardEvent): void {
    if (mentions.press(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void writing.send();
    }
  }

  return (
    <form
      className="comment-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void writing.send();
      }}
    >
      <Field label={props.label} hint={props.hint ?? 'Write @ and a name to tell somebody of it.'}>
        <TextArea
          ref={area}
          value={text}
          {...mentions.ties}
          onChange={(event) => writing.write(event.target.value)}
          onKeyDown={press}
          onSelect={mentions.look}
          onBlur={mentions.close}
        />
      </Field>
      <MentionList mentions={mentions} />
      {failure && (
        <Notice kind="failed" live title="Not sent">
          <p>{failure}</p>
        </Notice>
      )}
      <div className="comment-form-acts">
        <Button
          type="submit"
          kind="primary"
          size="small"
          icon={Send}
          busy={isSending}
          disabled={text.trim() === ''}
        >
          {props.send}
        </Button>
        <Button kind="quiet" size="small" onClick={writing.drop}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

// What is being written, who is mentioned in it, and the way to the server.
function useWriting(props: CommentFormProps) {
  const { articleId } = useDiscussionStore();
  const names = useDiscussion((state) => state.names);
  const people = useDiscussion((state) => state.people);
  const [kept] = useState(() => unsentComment(articleId, props.place));
  const [commentId] = useState(() => kept?.commentId ?? newCommentId());
  const [{ text, mentioned }, setWritten] = useState(() => {
    const known = Object.fromEntries(people.map(({ id, name }) => [id, name]));
    return asWritten(kept?.body ?? props.body ?? '', { ...names, ...known });
  });
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  function write(changed: string, who: Person[] = mentioned): void {
    setWritten({ text: changed, mentioned: who });
    const body = asStored(changed, who);
    if (changed.trim() === '') forgetComment(articleId, props.place);
    else keepComment(articleId, props.place, { commentId, body, anchor: props.anchor ?? null });
  }

  async function send(): Promise<void> {
    if (isSending || text.trim() === '') return;
    setSending(true);
    setFailure(null);
    const answer = await props.onSend({ body: asStored(text, mentioned), commentId });
    setSending(false);
    if (!answer.ok) return setFailure(answer.reason);
    forgetComment(articleId, props.place);
    props.onDone(true);
  }

  return {
    text,
    failure,
    isSending,
    write,
    send,
    mention: (changed: string, person: Person) => write(changed, [...mentioned, person]),
    drop() {
      forgetComment(articleId, props.place);
      props.onDone(false);
    },
  };
}
