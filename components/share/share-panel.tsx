'use client';
import './share-panel.css';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { NewPreviewLink, PreviewLinkLine, Shared } from '../../lib/share';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { Checkbox } from '../ui/checkbox';
import { CopyLink } from '../ui/copy-link';
import { Field } from '../ui/field';
import { Moment } from '../ui/moment';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import { LinkTable } from './link-table';

type SharePanelProps = {
  shared: Shared;
  links: PreviewLinkLine[];
  canShare: boolean;
  create: FormAction<NewPreviewLink>;
  revoke: FormAction<null>;
};

/** The preview links of an article or issue: make one, see how often it was opened, revoke it. */
export function SharePanel({ shared, links, canShare, create, revoke }: SharePanelProps) {
  const [made, setMade] = useState<NewPreviewLink | null>(null);
  return (
    <div className="share-panel">
      {made && <MadeLink key={made.linkId} link={made} />}
      {canShare ? (
        <NewLink key={made?.linkId} shared={shared} create={create} onMade={setMade} />
      ) : (
        <p>There is nothing to share by a link now.</p>
      )}
      <LinkTable links={links} revoke={revoke} />
    </div>
  );
}

type NewLinkProps = Pick<SharePanelProps, 'shared' | 'create'> & {
  onMade(link: NewPreviewLink): void;
};

const DAYS = [1, 2, 3, 4, 5, 6, 7].map((days) => ({
  value: String(days),
  label: days === 1 ? 'a day' : `${days} days`,
}));

function NewLink({ shared, create, onMade }: NewLinkProps) {
  return (
    <ActionForm action={create} onDone={onMade}>
      <p>
        Whoever has the link reads {shared.kind === 'issue' ? 'this issue' : 'this article'} as it
        is at that moment, without an account. It can be revoked at any time.
      </p>
      <input type="hidden" name="kind" value={shared.kind} />
      <input type="hidden" name="id" value={shared.id} />
      <Field
        label="For whom"
        name="label"
        hint="They see this name, and comment under it."
        required
      >
        <TextInput maxLength={80} />
      </Field>
      <Field label="It opens for" name="days">
        <Select defaultValue="7" options={DAYS} />
      </Field>
      <Checkbox name="mayComment" label="They may comment" />
      <FormActions>
        <SubmitButton icon={Link2}>Make a link</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function MadeLink({ link }: { link: NewPreviewLink }) {
  return (
    <Notice kind="success" title={`A link for ${link.label}`} live>
      <p>
        It is shown this once: copy it now. It opens until <Moment at={new Date(link.expiresAt)} />{' '}
        UTC.
      </p>
      <CopyLink address={link.address} />
    </Notice>
  );
}
