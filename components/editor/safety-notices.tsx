'use client';
import type { Editor } from '@tiptap/core';
import type { NoteStyle } from '../../lib/document';
import { ConflictMerge } from './conflict-merge';
import { LockNotice } from './lock-notice';
import { NoRoomNotice, SaveNotice } from './save-notice';
import type { Saver } from './saver';
import { UnsentOffer } from './unsent-offer';
import type { Locking } from './use-editing-lock';
import type { Saving } from './use-saver';

type SafetyNoticesProps = {
  editor: Editor;
  saver: Saver | null;
  saving: Saving;
  locking: Locking;
  articleId: string;
  actorId: string;
  version: number;
  editable: boolean;
  noteStyle: NoteStyle;
};

/** Everything said above the text so that no word is lost: trouble with saving, a conflict, unsent text, who else edits. */
export function SafetyNotices(props: SafetyNoticesProps) {
  const { editor, saver, saving, locking, articleId, actorId, version, editable, noteStyle } =
    props;
  if (!saver) return null;
  const { trouble, isKept } = saving;
  return (
    <>
      <SaveNotice trouble={trouble} editor={editor} onRetry={() => saver.retry()} />
      {locking.lock && (
        <LockNotice
          lock={locking.lock}
          state={locking.state}
          editable={editable}
          status={saving.status}
        />
      )}
      {!isKept && <NoRoomNotice editor={editor} />}
      {trouble?.kind === 'conflict' ? (
        <ConflictMerge
          key={trouble.currentVersion}
          editor={editor}
          saver={saver}
          articleId={articleId}
          noteStyle={noteStyle}
        />
      ) : (
        <UnsentOffer
          editor={editor}
          saver={saver}
          articleId={articleId}
          actorId={actorId}
          version={version}
          canPut={editable}
          noteStyle={noteStyle}
        />
      )}
    </>
  );
}
