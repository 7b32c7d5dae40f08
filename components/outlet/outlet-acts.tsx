import type { OutletView } from '../../lib/outlet';
import type { FormAction } from '../ui/action-form';
import { Button, LinkButton } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { DateInput, TextInput } from '../ui/text-input';

export type OutletActions = { describe: FormAction; merge: FormAction; decide: FormAction };

type OutletActsProps = {
  outlet: OutletView;
  /** The outlets that it could be merged into. */
  others: { id: string; name: string; domains: string[] }[];
  actions: OutletActions;
};

/** What this person may do with an outlet now. */
export function OutletActs({ outlet, others, actions }: OutletActsProps) {
  const { id, version, allowed, name } = outlet;
  const hidden = { id, version };
  return (
    <>
      {allowed.includes('decide') && <Decision {...{ hidden, name }} action={actions.decide} />}
      {allowed.includes('describe') && <Describe {...{ hidden, name }} action={actions.describe} />}
      {allowed.includes('update') && (
        <LinkButton href={`/desk/outlets/${id}/change`}>Change</LinkButton>
      )}
      {allowed.includes('merge') && others.length > 0 && (
        <Merge {...{ hidden, name, others }} action={actions.merge} />
      )}
    </>
  );
}

type ActProps = { name: string; hidden: Record<string, string | number>; action: FormAction };

function Describe({ name, hidden, action }: ActProps) {
  return (
    <ConfirmForm
      trigger={<Button kind="primary">Describe anew</Button>}
      title={`Describe “${name}” anew`}
      consequence="Citations from that day on are held against these words; earlier ones keep the earlier."
      action={action}
      confirm="Describe it"
      hidden={hidden}
    >
      <Field
        label="In the house’s words"
        name="text"
        hint="Empty takes back what was said of that day."
      >
        <TextInput maxLength={500} />
      </Field>
      <Field label="Valid from" name="validFrom" hint="Empty: from the beginning.">
        <DateInput />
      </Field>
    </ConfirmForm>
  );
}

function Decision({ name, hidden, action }: ActProps) {
  return (
    <>
      <ConfirmForm
        trigger={<Button kind="primary">Accept</Button>}
        title={`Accept “${name}” into the registry?`}
        consequence="What articles cite of it is tied to it, and preflight holds citations against it."
        action={action}
        confirm="Accept it"
        hidden={{ ...hidden, decision: 'accept' }}
      />
      <ConfirmForm
        trigger={<Button>Decline</Button>}
        title={`Decline “${name}”?`}
        consequence="It stays on record as declined; its domains are free again."
        action={action}
        confirm="Decline it"
        hidden={{ ...hidden, decision: 'decline' }}
        reason={{ label: 'Why', name: 'note' }}
      />
    </>
  );
}

function Merge(props: ActProps & Pick<OutletActsProps, 'others'>) {
  const { name, hidden, action, others } = props;
  return (
    <ConfirmForm
      trigger={<Button>Merge…</Button>}
      title={`Merge “${name}” into another outlet`}
      consequence="Its citations, domains and descriptions move there; its name stays as an alias. This can’t be taken back."
      action={action}
      confirm="Merge them"
      kind="danger"
      hidden={hidden}
      reason={{ label: 'Why', name: 'note' }}
    >
      <Field label="The outlet that stays" name="intoId" required>
        <Select
          defaultValue=""
          options={[
            { value: '', label: 'Choose…' },
            ...others.map((other) => ({
              value: other.id,
              label: [other.name, other.domains[0]].filter(Boolean).join(', '),
            })),
          ]}
        />
      </Field>
    </ConfirmForm>
  );
}
