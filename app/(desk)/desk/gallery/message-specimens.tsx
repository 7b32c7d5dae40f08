import { Badge } from '../../../../components/ui/badge';
import { Button } from '../../../../components/ui/button';
import { FindingList, type ListedFinding } from '../../../../components/ui/finding-list';
import { Notice } from '../../../../components/ui/notice';
import { ProgressBar } from '../../../../components/ui/progress-bar';
import { BADGE_STATES, StateBadge } from '../../../../components/ui/state-badge';
import { Specimen } from './specimen';

const FINDINGS: ListedFinding[] = [
  {
    code: 'pull-quote-altered',
    level: 'warning',
    key: 'pull00001',
    message: 'The pull quote says “open in spring”, the excerpt “reopen in spring”.',
  },
  {
    code: 'no-licence',
    level: 'error',
    key: 'figu0001',
    message: 'The figure after the second paragraph has no licence.',
  },
  {
    code: 'excerpt-long',
    level: 'warning',
    key: 'exce0001',
    message: 'The excerpt from El Muelle has 431 words of 400 allowed.',
    waiver: {
      reason: 'The outlet gave us leave by letter.',
      by: 'Ines Falk',
      at: new Date('2026-11-12T10:00:00Z'),
    },
  },
];

/** What the desk says: states, findings, notices, progress. */
export function MessageSpecimens() {
  return (
    <>
      <Specimen title="States">
        {() => (
          <>
            <div className="gallery-row">
              {BADGE_STATES.map((state) => (
                <StateBadge key={state} state={state} />
              ))}
            </div>
            <div className="gallery-row">
              <Badge>14 notes</Badge>
              <Badge tone="info">Spanish</Badge>
              <Badge tone="good">Verbatim</Badge>
              <Badge tone="warn">Altered</Badge>
              <Badge tone="bad">Absent</Badge>
            </div>
          </>
        )}
      </Specimen>
      <Specimen title="Notices">
        {() => (
          <>
            <Notice title="You are reading the round of 4 November">
              The newest text differs.
            </Notice>
            <Notice kind="success" title="Published">
              Edition 1 is on the site.
            </Notice>
            <Notice kind="warning" title="Your edit voids the approval">
              The article returns to review.
            </Notice>
            <Notice kind="refused" title="Not ready yet">
              Two findings stand in the way.
            </Notice>
            <Notice
              kind="failed"
              title="Not saved"
              actions={<Button size="small">Try again</Button>}
            >
              The desk can’t be reached. Your words are kept on this screen.
            </Notice>
          </>
        )}
      </Specimen>
      <Specimen title="Findings">
        {() => (
          <FindingList
            findings={FINDINGS}
            hrefOf={(finding) => (finding.waiver ? undefined : `#${finding.key}`)}
            actionsOf={(finding) =>
              finding.level === 'warning' && !finding.waiver && <Button size="small">Waive</Button>
            }
          />
        )}
      </Specimen>
      <Specimen title="Progress">
        {() => (
          <>
            <ProgressBar label="Typesetting the PDF" percent={62} stage="Setting the articles" />
            <ProgressBar label="Waiting for a worker" percent={null} />
          </>
        )}
      </Specimen>
    </>
  );
}
