import './finding-list.css';
import { CircleX, type LucideIcon, MessageSquareQuote, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '../../lib/result';
import { Moment } from './moment';
import { Link } from './navigation';

/** A finding as the list shows it; with `waiver` it is a warning that somebody let stand. */
export type ListedFinding = Pick<Finding, 'code' | 'level' | 'message' | 'key'> & {
  place?: Finding['place'];
  /** Why it may stand, and who said so. */
  waiver?: { reason: string; by: string; at: Date };
};

type Level = Finding['level'] | 'waived';

const LEVELS: Record<Level, { word: string; icon: LucideIcon }> = {
  error: { word: 'Error', icon: CircleX },
  warning: { word: 'Warning', icon: TriangleAlert },
  waived: { word: 'Waived', icon: MessageSquareQuote },
};

const ORDER: Level[] = ['error', 'warning', 'waived'];

type FindingListProps<T extends ListedFinding> = {
  findings: T[];
  /** The address of the place to mend; without it the list has no links. */
  hrefOf?: (finding: T) => string | undefined;
  /** Goes to the place to mend on this page, where there is no address for it. */
  onShow?: (finding: T) => void;
  /** Buttons for one finding, such as “Waive”. */
  actionsOf?: (finding: T) => ReactNode;
};

function levelOf(finding: ListedFinding): Level {
  return finding.waiver ? 'waived' : finding.level;
}

/** What preflight reports: errors first, then warnings, then what was waived. */
export function FindingList<T extends ListedFinding>(props: FindingListProps<T>) {
  const sorted = ORDER.flatMap((level) => props.findings.filter((each) => levelOf(each) === level));
  return (
    <ul className="ui-findings">
      {sorted.map((finding, index) => (
        <FindingLine
          // Two findings may share code and key, in two articles.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew with each report
          key={`${finding.code} ${finding.key} ${index}`}
          finding={finding}
          href={props.hrefOf?.(finding)}
          onShow={props.onShow && (() => props.onShow?.(finding))}
          actions={props.actionsOf?.(finding)}
        />
      ))}
    </ul>
  );
}

type FindingLineProps = {
  finding: ListedFinding;
  href?: string;
  onShow?: () => void;
  actions?: ReactNode;
};

function FindingLine({ finding, href, onShow, actions }: FindingLineProps) {
  const level = levelOf(finding);
  const { word, icon: Icon } = LEVELS[level];
  return (
    <li className={`ui-finding ui-finding-${level}`}>
      <span className="ui-finding-level">
        <Icon size={14} aria-hidden /> {word}
      </span>
      <div className="ui-finding-text">
        <p>{wayTo(finding.message, href, onShow)}</p>
        {finding.waiver && (
          <p className="ui-finding-waiver">
            “{finding.waiver.reason}” {finding.waiver.by}, <Moment at={finding.waiver.at} />
          </p>
        )}
      </div>
      {actions && <div className="ui-finding-actions">{actions}</div>}
    </li>
  );
}

function wayTo(message: string, href: string | undefined, onShow: (() => void) | undefined) {
  if (href) return <Link href={href}>{message}</Link>;
  if (!onShow) return message;
  return (
    <button type="button" className="ui-finding-show" onClick={onShow}>
      {message}
    </button>
  );
}
