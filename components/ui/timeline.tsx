import './timeline.css';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type TimelineEntry = {
  key: string;
  icon: LucideIcon;
  /** Who did what. */
  text: ReactNode;
  /** An ISO instant, and the same in words. */
  at: string;
  atWords: string;
  /** What they wrote. */
  note?: ReactNode;
};

/** What happened, in its order: events, rounds, notes between author and editor. */
export function Timeline({ label, entries }: { label: string; entries: TimelineEntry[] }) {
  return (
    <ol className="ui-timeline" aria-label={label}>
      {entries.map(({ icon: Icon, ...entry }) => (
        <li key={entry.key} className="ui-timeline-entry">
          <span className="ui-timeline-icon">
            <Icon size={14} aria-hidden />
          </span>
          <div>
            <p className="ui-timeline-text">
              {entry.text}{' '}
              <time dateTime={entry.at} className="ui-timeline-time">
                {entry.atWords}
              </time>
            </p>
            {entry.note && <blockquote className="ui-timeline-note">{entry.note}</blockquote>}
          </div>
        </li>
      ))}
    </ol>
  );
}
