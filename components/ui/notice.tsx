import './notice.css';
import {
  CircleCheck,
  CircleX,
  Info,
  type LucideIcon,
  ShieldAlert,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';

/** `refused`: the system said no, for a reason; `failed`: something broke and it isn't the person's fault. */
export type NoticeKind = 'info' | 'success' | 'warning' | 'refused' | 'failed';

const LOOKS: Record<NoticeKind, { icon: LucideIcon; tone: string; word: string; urgent: boolean }> =
  {
    info: { icon: Info, tone: 'info', word: 'Note', urgent: false },
    success: { icon: CircleCheck, tone: 'good', word: 'Done', urgent: false },
    warning: { icon: TriangleAlert, tone: 'warn', word: 'Warning', urgent: false },
    refused: { icon: ShieldAlert, tone: 'warn', word: 'Refused', urgent: true },
    failed: { icon: CircleX, tone: 'bad', word: 'Failed', urgent: true },
  };

type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  /** Buttons or links with which to go on. */
  actions?: ReactNode;
  /** Said aloud as soon as it appears; give it to what answers an act, not to what stands there. */
  live?: boolean;
  children?: ReactNode;
};

/** A message in the flow of the page: what happened, why, and what to do next. */
export function Notice({ kind = 'info', title, actions, live, children }: NoticeProps) {
  const { icon: Icon, tone, word, urgent } = LOOKS[kind];
  const role = urgent ? 'alert' : 'status';
  return (
    <div className={`ui-notice ui-notice-${tone}`} role={live ? role : undefined}>
      <Icon className="ui-notice-icon" size={18} role="img" aria-label={word} />
      <div className="ui-notice-text">
        {title && <p className="ui-notice-title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className="ui-notice-actions">{actions}</div>}
    </div>
  );
}
