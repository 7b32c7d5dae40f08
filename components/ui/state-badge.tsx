import './badge.css';
import {
  BookCheck,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  CircleSlash,
  CircleX,
  Eye,
  Hourglass,
  Layers,
  LoaderCircle,
  type LucideIcon,
  MessageSquareWarning,
  PencilLine,
  Signature,
} from 'lucide-react';

type Picture = { word: string; icon: LucideIcon; look: string };

/** Every state of an article, an issue or an export: its word, its icon and the tokens it wears. */
const PICTURES = {
  draft: { word: 'Draft', icon: PencilLine, look: 'draft' },
  in_review: { word: 'In review', icon: Eye, look: 'in-review' },
  changes_requested: {
    word: 'Changes requested',
    icon: MessageSquareWarning,
    look: 'changes-requested',
  },
  approved: { word: 'Approved', icon: CircleCheck, look: 'approved' },
  published: { word: 'Published', icon: BookCheck, look: 'published' },
  withdrawn: { word: 'Withdrawn', icon: CircleSlash, look: 'withdrawn' },
  planning: { word: 'Planning', icon: CircleDashed, look: 'draft' },
  assembling: { word: 'Assembling', icon: Layers, look: 'in-review' },
  signed: { word: 'Signed', icon: Signature, look: 'approved' },
  scheduled: { word: 'Scheduled', icon: CalendarClock, look: 'approved' },
  corrected: { word: 'Corrected', icon: BookCheck, look: 'published' },
  waiting: { word: 'Waiting', icon: Hourglass, look: 'draft' },
  running: { word: 'Running', icon: LoaderCircle, look: 'in-review' },
  done: { word: 'Done', icon: CircleCheck, look: 'approved' },
  failed: { word: 'Failed', icon: CircleX, look: 'changes-requested' },
} as const satisfies Record<string, Picture>;

export type BadgeState = keyof typeof PICTURES;

export const BADGE_STATES = Object.keys(PICTURES) as BadgeState[];

/** The state of an article, an issue or an export, as icon and word. */
export function StateBadge({ state }: { state: BadgeState }) {
  const { word, icon: Icon, look } = PICTURES[state];
  return (
    <span className={`ui-badge ui-state-${look}`}>
      <Icon size={13} aria-hidden />
      {word}
    </span>
  );
}
