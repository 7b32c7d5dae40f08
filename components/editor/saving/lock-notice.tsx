'use client';
import { Hand, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog, DialogClose } from '../../ui/dialog';
import { timeHere } from '../../ui/moment';
import { Notice } from '../../ui/notice';
import type { EditingLock, LockState } from './editing-lock';
import type { SaveStatus } from './save-state';

type LockNoticeProps = {
  lock: EditingLock;
  state: LockState;
  editable: boolean;
  status: SaveStatus;
};

/** Who else edits the article, who asks to, and what one can do about it; nothing while one is alone. */
export function LockNotice({ lock, state, editable, status }: LockNoticeProps) {
  const { view, lostTo } = state;
  if (!view) return null;
  if (view.isMine) return <Asked lock={lock} state={state} status={status} />;
  if (!view.holder) return null;
  if (view.holder.isMe) return <OtherWindow lock={lock} editable={editable} />;
  const { name } = view.holder;
  return (
    <Notice
      kind={lostTo ? 'refused' : 'info'}
      live
      title={lostTo ? `${name} took over editing` : `${name} is editing this article`}
      actions={
        (editable || view.mayHandOver) && (
          <>
            {editable && !view.asker && (
              <Button icon={Hand} onClick={() => void lock.act('ask')}>
                Ask for it
              </Button>
            )}
            {editable && view.mayTakeOver && (
              <TakeOver name={name} onConfirm={() => lock.act('take-over')} />
            )}
            {view.mayHandOver && (
              <Button icon={KeyRound} onClick={() => void lock.act('hand-over')}>
                Hand it to {view.asker?.name}
              </Button>
            )}
          </>
        )
      }
    >
      <p>
        {lostTo
          ? 'What you typed is saved, or kept in this browser and shown above: nothing of it is lost.'
          : `Since ${timeHere(view.holder.since)}. What they save appears here by itself.`}
      </p>
      {view.asker && <p>{askedWords(view.asker)}</p>}
      {state.refused && <p role="alert">{state.refused}</p>}
    </Notice>
  );
}

function Asked({ lock, state, status }: Omit<LockNoticeProps, 'editable'>) {
  const asker = state.view?.asker;
  if (!asker) return null;
  const isSaved = status === 'saved';
  return (
    <Notice
      kind="warning"
      live
      title={`${asker.name} asks to edit this article`}
      actions={
        <Button
          kind="primary"
          icon={KeyRound}
          disabled={!isSaved}
          onClick={() => void lock.act('hand-over')}
        >
          Hand it over
        </Button>
      }
    >
      Since {timeHere(asker.since)}.{' '}
      {!isSaved && 'You can hand it over once your words are saved. '}
      Without an answer they may take over after two minutes; what you typed stays yours.
    </Notice>
  );
}

function OtherWindow({ lock, editable }: Pick<LockNoticeProps, 'lock' | 'editable'>) {
  return (
    <Notice
      kind="info"
      live
      title="You are editing this article in another window"
      actions={editable && <Button onClick={() => void lock.act('take-over')}>Go on here</Button>}
    >
      What you save there appears here by itself.
    </Notice>
  );
}

function TakeOver({ name, onConfirm }: { name: string; onConfirm: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      trigger={<Button>Take over</Button>}
      title={`Take over from ${name}`}
      description={`${name} is told and can’t go on typing. What they typed stays theirs: if it isn’t saved yet, both texts can be merged.`}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <div className="ui-form-actions">
        <Button
          kind="primary"
          onClick={() => {
            setOpen(false);
            onConfirm();
          }}
        >
          Take over
        </Button>
        <DialogClose />
      </div>
    </Dialog>
  );
}

function askedWords({ name, isMe, since }: { name: string; isMe: boolean; since: string }): string {
  return isMe
    ? `You asked for it at ${timeHere(since)}. Without an answer within two minutes you may take over.`
    : `${name} asked for it at ${timeHere(since)}.`;
}
