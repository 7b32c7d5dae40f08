import { type ComponentType, useEffect, useState } from 'react';
import type { CitationFormProps } from './citation-form';

type Form = ComponentType<CitationFormProps>;

let loaded: Form | null = null;

// A form that opens at a press should not wait, nor any key for the form.
const AHEAD_MS = 1_500;

/**
 * Fetches the citation form soon after somebody came to the page to work on it: an excerpt is in
 * sight that may be opened. Whoever only reads is spared it. Gives how to leave it.
 */
export function fetchFormSoon(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    timer ??= setTimeout(() => void load().catch(() => {}), AHEAD_MS);
  };
  const isAtWork = document.activeElement !== null && document.activeElement !== document.body;
  if (isAtWork) begin();
  else document.addEventListener('focusin', begin, { once: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('focusin', begin);
  };
}

/**
 * The citation form, with its list of outlets and its reading of pasted citations: nobody needs it to
 * begin to write, so it is fetched by itself.
 */
export function LateCitationForm(props: CitationFormProps) {
  const [form, setForm] = useState<{ Form: Form | null }>({ Form: loaded });
  const [isMissing, setMissing] = useState(false);
  const { Form } = form;
  useEffect(() => {
    if (Form || isMissing) return;
    let isGone = false;
    load().then(
      (fetched) => !isGone && setForm({ Form: fetched }),
      () => !isGone && setMissing(true),
    );
    return () => {
      isGone = true;
    };
  }, [Form, isMissing]);
  if (Form) return <Form {...props} />;
  return (
    <p className="citation-form" role="status">
      {isMissing ? 'The form can’t be fetched just now.' : 'Fetching the form…'}
      {isMissing && (
        <button
          type="button"
          className="ui-button ui-button-small"
          onClick={() => setMissing(false)}
        >
          Try again
        </button>
      )}
    </p>
  );
}

async function load(): Promise<Form> {
  loaded ??= (await import('./citation-form')).CitationForm;
  return loaded;
}
