import type { ReactNode } from 'react';
import type { Refusal } from '../../lib/result';
import { FindingList } from './finding-list';
import { Notice } from './notice';
import { refusalWords } from './refusal-words';

/** A refusal where the act was tried: its reason, the problems or findings it names, a way on. */
export function RefusalNotice(props: { refusal: Refusal; actions?: ReactNode }) {
  const { refusal, actions } = props;
  const { title, reason } = refusalWords(refusal);
  return (
    <Notice kind="refused" title={title} actions={actions} live>
      <p>{reason}</p>
      {refusal.kind === 'invalid' && (
        <ul>
          {refusal.problems.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              {path && <code>{path}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {refusal.kind === 'not-ready' && <FindingList findings={refusal.findings} />}
    </Notice>
  );
}
