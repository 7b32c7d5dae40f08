'use client';
import type { IssueView } from '../../lib/issue';
import type { FormAction } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { FindingList, type ListedFinding } from '../ui/finding-list';

type IssueFindingsProps = {
  issue: Pick<IssueView, 'id' | 'version' | 'allowed' | 'findings' | 'articles'>;
  waive: FormAction;
};

/** What preflight finds in an issue; a warning can be waived with a reason by whoever may. Drawn from its findings alone. */
export function IssueFindings({ issue, waive }: IssueFindingsProps) {
  if (issue.findings.length === 0) return <p>Nothing stands in the way of this issue.</p>;
  const mayWaive = issue.allowed.includes('waive');
  const headlines = new Map(issue.articles.map(({ id, headline }) => [id, headline]));
  return (
    <FindingList
      findings={issue.findings.map(({ waiver, ...finding }) => ({
        ...finding,
        message: withHeadline(finding.message, headlines.get(finding.place.articleId ?? '')),
        ...(waiver && { waiver }),
      }))}
      hrefOf={hrefOf}
      actionsOf={(finding) =>
        mayWaive &&
        finding.level === 'warning' &&
        !finding.waiver && (
          <ConfirmForm
            trigger={
              <Button size="small">
                Waive<span className="ui-hidden">: {finding.message}</span>
              </Button>
            }
            title="Let this warning stand"
            consequence={finding.message}
            action={waive}
            confirm="Waive"
            hidden={{ id: issue.id, version: issue.version, finding: finding.name }}
            reason={{ label: 'Reason', name: 'reason', required: true }}
          />
        )
      }
    />
  );
}

function hrefOf({ code, place }: ListedFinding): string | undefined {
  if (!place?.articleId) return undefined;
  const article = `/desk/articles/${place.articleId}`;
  if (code === 'open-threads') return `${article}#discussion`;
  return place.blockId ? `${article}#block-${place.blockId}` : article;
}

// Some messages name their article themselves.
function withHeadline(message: string, headline: string | undefined): string {
  return !headline || message.includes(headline) ? message : `${headline}: ${message}`;
}
