'use client';
import './action-form.css';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';
import { Field } from './field';
import { TextInput } from './text-input';

/** An address to be given to somebody: in a field to select, and a button that copies it. */
export function CopyLink({ address, label = 'The link' }: { address: string; label?: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="ui-form">
      <Field label={label}>
        <TextInput readOnly dir="ltr" value={address} onFocus={(event) => event.target.select()} />
      </Field>
      <div>
        <Button
          icon={Copy}
          onClick={() => {
            void navigator.clipboard.writeText(address).then(() => setCopied(true));
          }}
        >
          {isCopied ? 'Copied' : 'Copy the link'}
        </Button>
      </div>
    </div>
  );
}
