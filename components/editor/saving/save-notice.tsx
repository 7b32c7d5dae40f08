'use client';
import type { Editor } from '@tiptap/core';
import { Copy, LogIn, RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, LinkButton } from '../../ui/button';
import { Notice, type NoticeKind } from '../../ui/notice';
import { copyText } from './copy-text';
import type { SaveTrouble } from './save-state';

type SaveNoticeProps = {
  trouble: SaveTrouble | null;
  editor: Editor;
  onRetry: () => void;
};

type Words = { kind: NoticeKind; title: string; text: ReactNode };

/** Why the text isn't saved, that nothing is lost, and what to do next; nothing while all is well. */
export function SaveNotice({ trouble, editor, onRetry }: SaveNoticeProps) {
  if (!trouble) return null;
  const { kind, title, text } = wordsFor(trouble);
  return (
    <Notice
      kind={kind}
      title={title}
      live
      actions={
        <>
          {trouble.kind === 'signed-out' && (
            <LinkButton href="/sign-in" target="_blank" icon={LogIn}>
              Sign in in a new tab
            </LinkButton>
          )}
          {trouble.kind !== 'conflict' && (
            <Button icon={RotateCcw} onClick={onRetry}>
              Try again now
            </Button>
          )}
          {trouble.kind !== 'offline' && <CopyButton editor={editor} />}
        </>
      }
    >
      {text}
    </Notice>
  );
}

/** Said when the browser has no room for what the server doesn't have either. */
export function NoRoomNotice({ editor }: { editor: Editor }) {
  return (
    <Notice
      kind="failed"
      title="This browser has no room to keep your text"
      live
      actions={<CopyButton editor={editor} />}
    >
      What you write now is only on this page until the server has it. Copy it, or make room by
      deleting data of other sites, before you close the page.
    </Notice>
  );
}

/** Copies the whole text, and says whether it worked. */
export function CopyButton({ editor }: { editor: Editor }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <Button
        icon={Copy}
        onClick={async () => {
          const isCopied = await copyText(editor);
          setSaid(isCopied ? 'Copied.' : 'This browser did not allow copying.');
        }}
      >
        Copy my text
      </Button>
      <span role="status">{said}</span>
    </>
  );
}

function wordsFor(trouble: SaveTrouble): Words {
  switch (trouble.kind) {
    case 'offline':
      return {
        kind: 'warning',
        title: trouble.reason
          ? 'The server can’t take the text now'
          : 'The server can’t be reached',
        text: `${trouble.reason ? `${trouble.reason} ` : ''}Go on writing: your text is kept in this browser and is sent as soon as possible.`,
      };
    case 'conflict':
      return {
        kind: 'refused',
        title: 'Somebody else changed this article meanwhile',
        text: 'Their text stands and nothing of it was overwritten. Yours is all here and kept in this browser. Both are below, block by block: choose, save the merged text, and go on writing.',
      };
    case 'signed-out':
      return {
        kind: 'refused',
        title: 'You are signed out',
        text: 'Your text is kept in this browser. Sign in in another tab, come back and try again.',
      };
    case 'refused':
      return {
        kind: 'refused',
        title: 'The server did not take this text',
        text: (
          <>
            <p>{trouble.reason} What you wrote is kept in this browser.</p>
            {trouble.problems.length > 0 && (
              <ul>
                {trouble.problems.map(({ path, message }) => (
                  <li key={`${path} ${message}`}>
                    <code>{path}</code> {message}
                  </li>
                ))}
              </ul>
            )}
          </>
        ),
      };
  }
}
