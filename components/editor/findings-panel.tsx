'use client';
import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import type { Finding } from '../../lib/result';
import { FindingList, type ListedFinding } from '../ui/finding-list';
import { showPlace } from './show-place';

/** A finding beside the text; a warning may have a reason to stand. */
export type PanelFinding = Finding & { waiver?: ListedFinding['waiver'] };

type FindingsPanelProps = {
  editor: Editor;
  findings: PanelFinding[];
  /** Buttons for one finding, such as “Let it stand”. */
  actionsOf?: (finding: PanelFinding) => ReactNode;
};

/** What preflight finds in the text as it is now; each leads to its place. */
export function FindingsPanel({ editor, findings, actionsOf }: FindingsPanelProps) {
  return (
    <section className="findings-panel" aria-label="Findings">
      {findings.length === 0 ? (
        <p className="editor-side-empty">Nothing stands in the way of this article.</p>
      ) : (
        <FindingList
          findings={findings}
          onShow={({ place }) => showPlace(editor, place)}
          actionsOf={actionsOf}
        />
      )}
    </section>
  );
}
