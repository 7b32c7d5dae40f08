'use client';
import { useEffect, useState } from 'react';

type PdfState =
  | { kind: 'idle' | 'working' }
  | { kind: 'done'; href: string }
  | { kind: 'refused'; reason: string };

const UNREACHED = 'The server can’t be reached. Try again when it can.';

/** The pages of an article, made when they are asked for and forgotten with the page that shows them. */
export function usePdfPreview(articleId: string): { state: PdfState; typeset(): void } {
  const [state, setState] = useState<PdfState>({ kind: 'idle' });
  const href = state.kind === 'done' ? state.href : null;
  useEffect(() => {
    if (href) return () => URL.revokeObjectURL(href);
  }, [href]);
  function typeset(): void {
    setState({ kind: 'working' });
    askForPages(articleId).then(setState, () => setState({ kind: 'refused', reason: UNREACHED }));
  }
  return { state, typeset };
}

async function askForPages(articleId: string): Promise<PdfState> {
  const reply = await fetch(`/api/articles/${articleId}/preview.pdf`);
  if (reply.ok) return { kind: 'done', href: URL.createObjectURL(await reply.blob()) };
  const refusal = (await reply.json().catch(() => ({}))) as { kind?: string; reason?: string };
  if (refusal.reason) return { kind: 'refused', reason: refusal.reason };
  const reason =
    refusal.kind === 'too-often'
      ? 'Pages are being set for you already, or were set very often just now. Wait a little.'
      : 'This article is not there any more.';
  return { kind: 'refused', reason };
}
