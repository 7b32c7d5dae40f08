import {
  BookCheck,
  CircleCheck,
  type LucideIcon,
  MessageSquareWarning,
  PencilLine,
  Send,
} from 'lucide-react';
import type { EventLine } from '../../lib/event';
import { lookUp } from '../../lib/look-up';
import { momentInWords } from '../ui/moment';
import { Timeline } from '../ui/timeline';
import { eventWords } from './event-words';

const ICONS: Record<string, LucideIcon> = {
  'article.submitted': Send,
  'article.changes-requested': MessageSquareWarning,
  'article.approved': CircleCheck,
  'article.approval-given': CircleCheck,
  'article.published': BookCheck,
  'issue.signed': CircleCheck,
  'issue.published': BookCheck,
};

/** The trail of an article or an issue, newest first, with the notes that went along. */
export function EventTimeline({ label, events }: { label: string; events: EventLine[] }) {
  return (
    <Timeline
      label={label}
      entries={events.map((event) => ({
        key: event.id,
        icon: lookUp(ICONS, event.type) ?? PencilLine,
        text: `${event.actor} ${eventWords(event.type, event.data)}`,
        at: event.at.toISOString(),
        atWords: momentInWords(event.at),
        note: noteOf(event.data),
      }))}
    />
  );
}

function noteOf({ note, reason }: Record<string, unknown>): string | undefined {
  const words = note ?? reason;
  return typeof words === 'string' && words !== '' ? words : undefined;
}
