'use client';
import { useState } from 'react';
import { LICENCES } from '../../lib/document';
import type { Cover } from '../../lib/issue';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Field } from '../ui/field';
import { FileDrop } from '../ui/file-drop';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import './cover-form.css';

type CoverFormProps = {
  issue: { id: string; version: number; cover: Cover | null };
  action: FormAction;
};

/** The image on the cover and its rights. The file is sent at once; the rest when it is saved. */
export function CoverForm({ issue, action }: CoverFormProps) {
  const [image, setImage] = useState(issue.cover?.image ?? null);
  const [problem, setProblem] = useState<string | null>(null);

  async function send([file]: File[]) {
    if (!file) return;
    const sent = await sendImage(file);
    setImage(sent.image ?? image);
    setProblem(sent.problem);
  }

  return (
    <div className="cover-form">
      {image ? (
        <img
          className="cover-form-image"
          src={`/api/media/${image.sha256}?w=800`}
          alt={issue.cover?.alt || 'The cover, not described yet'}
          width={image.width}
          height={image.height}
        />
      ) : (
        <div className="cover-form-image cover-form-none">No cover image yet</div>
      )}
      <ActionForm action={action}>
        <input type="hidden" name="id" value={issue.id} />
        <input type="hidden" name="version" value={issue.version} />
        <input type="hidden" name="image" value={image ? JSON.stringify(image) : ''} />
        {problem && (
          <Notice kind="refused" title="This image was not taken" live>
            {problem}
          </Notice>
        )}
        <Field label="Image">
          <FileDrop accept="image/jpeg,image/png,image/webp,image/avif,image/gif" onFiles={send}>
            JPEG, PNG, WebP, AVIF or GIF, at most 25 MB. Upright fills the cover.
          </FileDrop>
        </Field>
        <Field label="What it shows" name="alt" hint="For those who can’t see it.">
          <TextInput defaultValue={issue.cover?.alt} />
        </Field>
        <Field label="Creator" name="creator">
          <TextInput defaultValue={issue.cover?.creator} />
        </Field>
        <Field label="Source page" name="sourceUrl">
          <TextInput type="url" defaultValue={issue.cover?.sourceUrl} />
        </Field>
        <Field label="Licence" name="licence">
          <Select
            defaultValue={issue.cover?.licence ?? 'own-work'}
            options={LICENCES.map(({ id, label }) => ({ value: id, label }))}
          />
        </Field>
        <FormActions>
          <SubmitButton disabled={!image}>Save the cover</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}

type Sent = { image: Cover['image'] | null; problem: string | null };

async function sendImage(file: File): Promise<Sent> {
  const body = new FormData();
  body.set('file', file);
  try {
    const reply = await fetch('/api/media', { method: 'POST', body });
    const answer = await reply.json();
    if (reply.ok) return { image: answer, problem: null };
    const problem = answer.reason ?? answer.problems?.[0]?.message ?? 'It was refused.';
    return { image: null, problem };
  } catch {
    return { image: null, problem: 'The server can’t be reached. Try again.' };
  }
}
