'use client';
import type { Editor } from '@tiptap/core';
import type { NoteStyle } from '../../../lib/document';
import { ConflictMerge } from './conflict-merge';
import type { EditingLock } from './editing-lock';
import { LockNotice } from './lock-notice';
import { NoRoomNotice, SaveNotice } from './save-notice';
import type { Saver } from './saver';
import { UnsentOffer } from './unsent-offer';
import { useLockState } from './use-editing-lock';
import { useSaving } from './use-saver';

type SafetyNoticesProps = {
  editor: Editor;
  saver: Saver | null;
  lock: EditingLock | null;
  articleId: string;
  actorId: string;
  version: number;
  editable: boolean;
  noteStyle: NoteStyle;
};

/** Everything said above the text so that no word is lost: trouble with saving, a conflict, unsent text, who else edits. */
export function SafetyNotices(props: SafetyNoticesProps) {
  const { editor, saver, lock, articleId, actorId, version, editable, noteStyle } = props;
  const { trouble, isKept, status } = useSaving(saver);
  const lockState = useLockState(lock);
  if (!saver) return null;
  return (
    <>
      <SaveNotice trouble={trouble} editor={editor} onRetry={() => saver.retry()} />
      {lock && <LockNotice lock={lock} state={lockState} editable={editable} status={status} />}
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
