import './action-form.css';
import './page-states.css';
import { CircleX, type LucideIcon, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Refusal } from '../../lib/result';
import { refusalWords } from './refusal-words';

type StateProps = {
  icon: LucideIcon;
  title: string;
  /** The way on: one or two buttons or links. */
  actions?: ReactNode;
  children?: ReactNode;
};

function PageState({ icon: Icon, title, actions, children }: StateProps) {
  return (
    <section className="ui-page-state">
      <Icon className="ui-page-state-icon" size={22} strokeWidth={1.5} aria-hidden />
      <h2>{title}</h2>
      {children && <div className="ui-page-state-text">{children}</div>}
      {actions && <div className="ui-form-actions">{actions}</div>}
    </section>
  );
}

/** Nothing is here yet: why, and how the first one comes about. */
export function EmptyState(props: StateProps) {
  return <PageState {...props} />;
}

/** The whole page is refused: the reason in words, and the way back. */
export function RefusedState({ refusal, actions }: { refusal: Refusal; actions?: ReactNode }) {
  const { title, reason } = refusalWords(refusal);
  return (
    <PageState icon={ShieldAlert} title={title} actions={actions}>
      <p>{reason}</p>
    </PageState>
  );
}

type FailedStateProps = {
  title?: string;
  /** The digest by which the log knows this failure. */
  reference?: string;
  actions?: ReactNode;
};

/** Something broke, and it wasn't the person: what is safe, what to try, how to name it. */
export function FailedState({ title, reference, actions }: FailedStateProps) {
  return (
    <PageState icon={CircleX} title={title ?? 'This page could not be shown'} actions={actions}>
      <p>The fault is ours; what you saved is safe. Try again, or go on elsewhere.</p>
      {reference && (
        <p className="ui-page-state-reference">
          Reference <code>{reference}</code>
        </p>
      )}
    </PageState>
  );
}

/** Room kept for what is on its way, in its shape: so many lines of a list, or of text. */
export function LoadingState(props: { label?: string; lines?: number }) {
  return (
    <div className="ui-loading" role="status">
      <span className="ui-hidden">{props.label ?? 'Loading'}</span>
      {Array.from({ length: props.lines ?? 4 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className="ui-loading-line" aria-hidden />
      ))}
    </div>
  );
}
