import { FREE_KINDS } from '../../lib/document/licences';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { useFieldProblem } from '../ui/form-problems';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';
import type { SettingsFormProps } from './settings-form';

const STANCES = [
  { value: 'allow', label: 'Allowed' },
  { value: 'warning', label: 'A warning' },
  { value: 'error', label: 'An error: not to be printed' },
];

/** Whose days count, how many eyes, and the usual calendar. */
export function WorkFields({ settings, timeZones }: SettingsFormProps) {
  return (
    <div className="settings-fields">
      <Field
        label="Approvals a text needs"
        name="approvalsNeeded"
        hint="From the next decision on. With two, two people who neither wrote nor last changed a text approve it. What was approved by one before has a finding in its issue until it is approved again."
      >
        <Select
          defaultValue={String(settings.approvalsNeeded)}
          options={[
            { value: '1', label: 'One' },
            { value: '2', label: 'Two, by different people' },
          ]}
        />
      </Field>
      <Field
        label="Time zone"
        name="timeZone"
        hint="From now on a day of an issue’s calendar ends at midnight here, and the daily digest leaves at seven."
      >
        <Select
          defaultValue={settings.timeZone}
          options={timeZones.map((zone) => ({ value: zone, label: zone }))}
        />
      </Field>
      <div className="settings-pair">
        <WholeNumber
          label="Usual copy deadline"
          name="copyDay"
          hint="Day of the month, 1 to 28; for issues planned from now on."
          least={1}
          most={28}
          settings={settings}
        />
        <WholeNumber
          label="Usual freeze"
          name="freezeDay"
          hint="The day on which every text is decided. An issue is out on the last day of its month."
          least={1}
          most={28}
          settings={settings}
        />
      </div>
    </div>
  );
}

/** How long one may quote, and which licences an image may have. */
export function CheckFields({ settings }: SettingsFormProps) {
  const { nonCommercial, noDerivatives, refused } = settings.licencePolicy;
  return (
    <div className="settings-fields">
      <div className="settings-pair">
        <WholeNumber
          label="Words of one excerpt"
          name="excerptLimit"
          hint="A longer passage gets a warning."
          least={20}
          most={5000}
          settings={settings}
        />
        <WholeNumber
          label="Words of one source"
          name="sourceLimit"
          hint="What a whole issue quotes of one source; more gets a warning."
          least={20}
          most={20000}
          settings={settings}
        />
      </div>
      <div className="settings-pair">
        <Field
          label="Images that forbid commercial use"
          name="nonCommercial"
          hint="Licences with NC, such as CC BY-NC 4.0."
        >
          <Select defaultValue={nonCommercial} options={STANCES} />
        </Field>
        <Field
          label="Images that forbid changes"
          name="noDerivatives"
          hint="Licences with ND; cropping one is always warned of."
        >
          <Select defaultValue={noDerivatives} options={STANCES} />
        </Field>
      </div>
      <AcceptedKinds refused={refused} />
    </div>
  );
}

function AcceptedKinds({ refused }: { refused: string[] }) {
  const problem = useFieldProblem('accepted');
  return (
    <fieldset className="settings-kinds">
      <legend className="ui-label">Licences accepted for images</legend>
      <p className="ui-field-hint">
        A figure under one that is left out can’t be printed: an error, from the next look on.
      </p>
      {problem && <p className="ui-field-error">{problem}</p>}
      {FREE_KINDS.map(({ id, label }) => (
        <Checkbox
          key={id}
          name="accepted"
          value={id}
          label={label}
          defaultChecked={!refused.includes(id)}
        />
      ))}
    </fieldset>
  );
}

type WholeNumberProps = Pick<SettingsFormProps, 'settings'> & {
  label: string;
  name: 'copyDay' | 'freezeDay' | 'excerptLimit' | 'sourceLimit';
  hint: string;
  least: number;
  most: number;
};

function WholeNumber({ label, name, hint, least, most, settings }: WholeNumberProps) {
  return (
    <Field label={label} name={name} hint={hint} required>
      <TextInput type="number" min={least} max={most} defaultValue={settings[name]} />
    </Field>
  );
}
