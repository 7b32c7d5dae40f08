'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { type ArticleDocument, plainText } from '../../lib/document';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { replaceDocument } from './document-attributes';
import { type UnsentText, unsentTexts } from './unsent-text';

type UnsentOfferProps = { editor: Editor; articleId: string; version: number };

/** Offers text again that was typed in this browser and never reached the server; never by itself. */
export function UnsentOffer({ editor, articleId, version }: UnsentOfferProps) {
  const [texts, setTexts] = useState<UnsentText[]>([]);

  useEffect(() => {
    const shown = editor.state.doc;
    const found = unsentTexts(localStorage, articleId);
    const isShown = (text: UnsentText) => editor.schema.nodeFromJSON(text.document).eq(shown);
    for (const text of found.filter(isShown)) localStorage.removeItem(text.key);
    setTexts(found.filter((text) => !isShown(text)));
  }, [editor, articleId]);

  const [text] = texts;
  if (!text) return null;
  function settle({ key }: UnsentText): void {
    localStorage.removeItem(key);
    setTexts((all) => all.filter((other) => other.key !== key));
  }
  const when = new Date(text.keptAt).toLocaleString([], {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Notice
      kind="warning"
      live
      title={`This browser holds text of this article from ${when} that never reached the server`}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              replaceDocument(editor, text.document);
              settle(text);
            }}
          >
            Put it in place of the text below
          </Button>
          <Button kind="danger" onClick={() => settle(text)}>
            Throw it away
          </Button>
        </>
      }
    >
      <p>
        {text.version < version
          ? 'The article was changed since by somebody: look at both before you decide. Undo brings back what is there now.'
          : 'Undo brings back what is there now.'}
      </p>
      <details>
        <summary>Show it</summary>
        <pre className="unsent-text">{textOf(text.document)}</pre>
      </details>
    </Notice>
  );
}

function textOf(document: ArticleDocument): string {
  return (document.content ?? []).map(plainText).filter(Boolean).join('\n\n');
}
