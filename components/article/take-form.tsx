'use client';
import type { ArticleLine } from '../../lib/article';
import { ActionForm, type FormAction } from '../ui/action-form';
import { SubmitButton } from '../ui/submit-button';

/** One press takes the review of a free article. */
export function TakeForm({ article, action }: { article: ArticleLine; action: FormAction }) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="id" value={article.id} />
      <input type="hidden" name="step" value="review" />
      <SubmitButton kind="plain" size="small" aria-label={`Take “${article.headline}”`}>
        Take
      </SubmitButton>
    </ActionForm>
  );
}
