'use client';
import './step-panel.css';
import type { StepsView, StepView } from '../../lib/article';
import { ActionForm, type FormAction } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { SubmitButton } from '../ui/submit-button';
import { DueMark } from './due-mark';

export type StepActions = Record<'take' | 'assign' | 'handOver' | 'release', FormAction>;

type StepPanelProps = { articleId: string; view: StepsView; actions: StepActions };

const STEP_NAMES = { writing: 'Writing', review: 'Review' } as const;

/** Who has which step of an article, when it is due, and what one can do about that. */
export function StepPanel({ articleId, view, actions }: StepPanelProps) {
  if (view.steps.length === 0 && view.due === null) return null;
  return (
    <section className="step-panel" aria-label="Assignment">
      {view.due && (
        <p>
          {view.dueIn !== null && view.dueIn > 2 && 'Due '}
          <DueMark due={view.due} dueIn={view.dueIn} />
        </p>
      )}
      {view.steps.map((step) => (
        <div key={step.step} className="step-panel-step">
          <p>
            {STEP_NAMES[step.step]}: <strong>{step.holder?.name ?? 'nobody yet'}</strong>
          </p>
          <StepActs articleId={articleId} step={step} actions={actions} />
        </div>
      ))}
    </section>
  );
}

type StepActsProps = { articleId: string; step: StepView; actions: StepActions };

function StepActs({ articleId, step, actions }: StepActsProps) {
  const hidden = { id: articleId, step: step.step };
  const name = STEP_NAMES[step.step].toLowerCase();
  return (
    <>
      {step.canTake && (
        <OnePress hidden={hidden} action={actions.take}>{`Take the ${name}`}</OnePress>
      )}
      {step.canHandOver && step.candidates.length > 0 && (
        <GiveForm
          step={step}
          trigger={`Hand over the ${name}`}
          consequence="They are told, with your note. Until they hand it on it is theirs."
          confirm="Hand over"
          action={actions.handOver}
          hidden={hidden}
        />
      )}
      {step.canAssign && !step.canHandOver && step.candidates.length > 0 && (
        <GiveForm
          step={step}
          trigger={`Assign the ${name}`}
          consequence="They are told, with your note."
          confirm="Assign"
          action={actions.assign}
          hidden={{ ...hidden, seen: step.holder?.id ?? '' }}
        />
      )}
      {step.canRelease && (
        <OnePress hidden={hidden} action={actions.release}>{`Let go of the ${name}`}</OnePress>
      )}
    </>
  );
}

type Hidden = Record<string, string>;

function OnePress(props: { hidden: Hidden; action: FormAction; children: string }) {
  return (
    <ActionForm action={props.action}>
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind="plain" size="small">
        {props.children}
      </SubmitButton>
    </ActionForm>
  );
}

type GiveFormProps = {
  step: StepView;
  trigger: string;
  consequence: string;
  confirm: string;
  action: FormAction;
  hidden: Hidden;
};

function GiveForm({ step, trigger, ...rest }: GiveFormProps) {
  const people = step.candidates.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ConfirmForm
      {...rest}
      trigger={<Button size="small">{trigger}</Button>}
      title={trigger}
      reason={{ label: 'A word with it', hint: 'It may stay empty.' }}
    >
      <Field label="To" name="userId" required>
        <Select defaultValue="" options={[{ value: '', label: 'Choose somebody' }, ...people]} />
      </Field>
    </ConfirmForm>
  );
}
