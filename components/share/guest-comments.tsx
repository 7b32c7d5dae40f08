'use client';
import './guest-preview.css';
import { useId, useState } from 'react';
import type { CommentablePart, GuestThread } from '../../lib/comment';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Field } from '../ui/field';
import { Moment } from '../ui/moment';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';

type GuestCommentsProps = {
  token: string;
  /** The name that stands over what they say. */
  name: string;
  articles: { id: string; headline: string; parts: CommentablePart[] }[];
  threads: GuestThread[];
  comment: FormAction<GuestThread[]>;
};

/** A guest’s own threads, and the form that starts one. */
export function GuestComments({ token, name, articles, comment, ...given }: GuestCommentsProps) {
  const [threads, setThreads] = useState(given.threads);
  const heading = useId();
  return (
    <section className="guest-comments" aria-labelledby={heading}>
      <h2 id={heading}>Your comments</h2>
      {threads.map((thread) => (
        <Thread
          key={thread.id}
          token={token}
          thread={thread}
          comment={comment}
          onSaid={setThreads}
        />
      ))}
      <NewThread
        // A thread that was started leaves an empty form.
        key={threads.length}
        token={token}
        name={name}
        articles={articles}
        comment={comment}
        onSaid={setThreads}
      />
    </section>
  );
}

type Saying = {
  token: string;
  comment: FormAction<GuestThread[]>;
  onSaid(threads: GuestThread[]): void;
};

function Thread({ thread, token, comment, onSaid }: Saying & { thread: GuestThread }) {
  return (
    <article className="guest-thread">
      <h3 dir="auto">{thread.quote ? `“${thread.quote}”` : 'The article'}</h3>
      <ol>
        {thread.comments.map(({ id, author, isGuest, words, createdAt }) => (
          <li key={id}>
            <p>
              <strong dir="auto">{isGuest ? `${author} (you)` : author}</strong>{' '}
              <Moment at={createdAt} />
            </p>
            <p className="guest-thread-words" dir="auto">
              {words}
            </p>
          </li>
        ))}
      </ol>
      {thread.isOpen ? (
        <ActionForm key={thread.comments.length} action={comment} onDone={onSaid}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="articleId" value={thread.articleId} />
          <input type="hidden" name="threadId" value={thread.id} />
          <Field label="Your answer" name="body" required>
            <TextArea />
          </Field>
          <FormActions>
            <SubmitButton kind="plain">Answer</SubmitButton>
          </FormActions>
        </ActionForm>
      ) : (
        <p>This thread is resolved.</p>
      )}
    </article>
  );
}

function NewThread(props: Saying & Pick<GuestCommentsProps, 'name' | 'articles'>) {
  const { token, name, articles, comment, onSaid } = props;
  const [articleId, setArticleId] = useState(articles[0]?.id ?? '');
  const parts = articles.find(({ id }) => id === articleId)?.parts ?? [];
  return (
    <ActionForm action={comment} onDone={onSaid}>
      <input type="hidden" name="token" value={token} />
      {articles.length > 1 ? (
        <Field label="Article" name="articleId">
          <Select
            value={articleId}
            onChange={(event) => setArticleId(event.target.value)}
            options={articles.map(({ id, headline }) => ({ value: id, label: headline }))}
          />
        </Field>
      ) : (
        <input type="hidden" name="articleId" value={articleId} />
      )}
      <Field label="On" name="blockId">
        <Select
          options={[
            { value: '', label: 'The whole article' },
            ...parts.map(({ blockId, words }) => ({ value: blockId, label: words })),
          ]}
        />
      </Field>
      <Field label="Words you mean" name="quote" hint="Copied from that part; may stay empty.">
        <TextInput />
      </Field>
      <Field label="Your comment" name="body" hint={`It stands under the name ${name}.`} required>
        <TextArea />
      </Field>
      <FormActions>
        <SubmitButton>Send the comment</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
