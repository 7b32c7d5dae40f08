'use client';
import type { Editor } from '@tiptap/core';
import { type Waiver, waiverName } from '../../../lib/article/preflight';
import { lookUp } from '../../../lib/look-up';
import type { Finding } from '../../../lib/result';
import type { FormAction } from '../../ui/action-form';
import { Button } from '../../ui/button';
import { ConfirmForm } from '../../ui/confirm-form';
import { FindingList } from '../../ui/finding-list';
import { showPlace } from '../blocks/show-place';

/** How warnings of an article are let stand; without `action` nobody here may. */
export type Waiving = {
  action?: FormAction<null>;
  /** The article and the version that the page shows. */
  hidden: { id: string; version: number };
  waivers: Record<string, Waiver>;
};

type FindingsPanelProps = { editor: Editor; findings: Finding[]; waiving: Waiving };

/** What preflight finds in the text as it is now; each leads to its place. */
export function FindingsPanel({ editor, findings, waiving }: FindingsPanelProps) {
  if (findings.length === 0) {
    return <p className="editor-side-empty">Nothing stands in the way of this article.</p>;
  }
  const judged = findings.map((finding) => ({
    ...finding,
    waiver: lookUp(waiving.waivers, waiverName(finding)),
  }));
  return (
    <FindingList
      findings={judged}
      onShow={({ place }) => showPlace(editor, place)}
      actionsOf={(finding) =>
        finding.level === 'warning' &&
        !finding.waiver && <WaiveButton finding={finding} waiving={waiving} />
      }
    />
  );
}

function WaiveButton({ finding, waiving }: { finding: Finding; waiving: Waiving }) {
  if (!waiving.action) return null;
  return (
    <ConfirmForm
      trigger={
        <Button size="small">
          Waive<span className="ui-hidden">: {finding.message}</span>
        </Button>
      }
      title="Let this warning stand"
      consequence={finding.message}
      action={waiving.action}
      confirm="Waive"
      hidden={{ ...waiving.hidden, finding: waiverName(finding) }}
      reason={{ label: 'Reason', name: 'reason', required: true }}
    />
  );
}
