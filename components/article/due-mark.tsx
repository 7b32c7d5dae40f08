import { AlarmClock, Clock } from 'lucide-react';
import { Badge } from '../ui/badge';
import { dayInWords, distanceInWords } from '../ui/day-words';

type DueMarkProps = {
  /** The day, and how many days it is away; null where there is none. */
  due: string | null;
  dueIn: number | null;
};

// From here on a day is close enough to be said in other words than its date.
const SOON = 2;

const DAY_MS = 86_400_000;

/** When something is due: in words always, and the closer the louder. */
export function DueMark({ due, dueIn }: DueMarkProps) {
  if (due === null || dueIn === null) return null;
  const today = new Date(Date.parse(due) - dueIn * DAY_MS);
  const inWords = dayInWords(due, String(today.getUTCFullYear()));
  const day = <time dateTime={due}>{inWords.replaceAll(' ', '\u00a0')}</time>;
  if (dueIn > SOON) return day;
  const words = distanceInWords(dueIn);
  return (
    <Badge tone={dueIn < 0 ? 'bad' : 'warn'} icon={dueIn < 0 ? AlarmClock : Clock}>
      {words[0]?.toUpperCase()}
      {words.slice(1)}, {day}
    </Badge>
  );
}
