'use client';
import { Check, Unlink, X } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { TextInput } from '../../ui/text-input';
import { readAddress } from './links';

type LinkFormProps = {
  /** The address there is, or an empty text for a new link. */
  href: string;
  onSet: (href: string) => void;
  onRemove: () => void;
  onCancel: () => void;
};

/** Asks for the address of a link; only takes one that a reader may be sent to. */
export function LinkForm({ href, onSet, onRemove, onCancel }: LinkFormProps) {
  const [typed, setTyped] = useState(href);
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const address = readAddress(typed);
    if (address) onSet(address);
    else setError('Not an address that can be linked. Write it as https://…');
  }

  return (
    <form
      className="link-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <Field label="Address of the link" error={error}>
        <TextInput
          ref={input}
          dir="ltr"
          inputMode="url"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Button type="submit" kind="primary" icon={Check}>
        Set
      </Button>
      {href !== '' && (
        <Button icon={Unlink} onClick={onRemove}>
          Remove the link
        </Button>
      )}
      <Button kind="quiet" icon={X} onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
