import { env } from '../env';
import { NOTIFICATION_KINDS, type NotificationKind } from './kinds';

/** What a mail says of one notification. */
export type Told = {
  kind: NotificationKind;
  actor: string | null;
  articleId: string | null;
  title: string;
  note: string;
  anchor: string;
};

/** The subject of a mail about one notification: `Mirjam Odenwald asks for changes: A port`. */
export function subjectOf(told: Told): string {
  return `${who(told)} ${NOTIFICATION_KINDS[told.kind].says}: ${told.title}`;
}

/** One notification in a few lines, with what the person wrote, and the way to it. */
export function textOf(told: Told): string {
  const note = told.note.trim();
  return [
    `${who(told)} ${NOTIFICATION_KINDS[told.kind].says}:`,
    `  ${told.title.replace(/\s+/g, ' ').trim() || 'Without a headline'}`,
    ...(note === '' ? [] : ['', ...note.split('\n').map((line) => `  > ${line}`)]),
    '',
    `  ${addressOf(told)}`,
  ].join('\n');
}

/** A day's notifications in one mail. */
export function digestText(day: readonly Told[]): string {
  const many = `${day.length} things concern you.`;
  const first = day.length === 1 ? 'One thing concerns you.' : many;
  return [first, ...day.map(textOf)].join('\n\n\n');
}

function who({ actor }: Told): string {
  return actor ?? 'Colophon';
}

function addressOf({ articleId, anchor }: Told): string {
  const { COLOPHON_URL } = env();
  if (articleId === null) return `${COLOPHON_URL}/desk/inbox`;
  return `${COLOPHON_URL}/desk/articles/${articleId}${anchor && `#${anchor}`}`;
}
