'use client';
import { CircleAlert, CircleCheck, CloudOff, LoaderCircle } from 'lucide-react';
import { timeHere } from '../../ui/moment';
import type { SaveStatus } from './save-state';
import type { Saver } from './saver';
import { useSaving } from './use-saver';

const WORDS: Record<SaveStatus, string> = {
  saved: 'Saved',
  unsaved: 'Not saved yet',
  saving: 'Saving…',
  offline: 'Offline: kept in this browser',
  conflict: 'Not saved: changed elsewhere',
  'signed-out': 'Not saved: signed out',
  refused: 'Not saved: refused',
};

const ICONS: Partial<Record<SaveStatus, typeof CircleCheck>> = {
  saved: CircleCheck,
  unsaved: LoaderCircle,
  saving: LoaderCircle,
  offline: CloudOff,
};

/** The state of saving in words. What passes by itself is shown but not said aloud each time. */
export function SaveStatusLine({ saver }: { saver: Saver | null }) {
  const { status, savedAt } = useSaving(saver);
  const Icon = ICONS[status] ?? CircleAlert;
  const isPassing = status === 'unsaved' || status === 'saving';
  const time = savedAt && timeHere(savedAt);
  return (
    <div className="save-status" data-status={status}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span aria-hidden>{status === 'saved' && time ? `Saved at ${time}` : WORDS[status]}</span>
      <span className="ui-hidden" role="status">
        {isPassing ? WORDS.saved : WORDS[status]}
      </span>
    </div>
  );
}
