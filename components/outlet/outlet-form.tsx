import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { LinkButton } from '../ui/button';
import { Field } from '../ui/field';
import { SubmitButton } from '../ui/submit-button';
import { TextInput } from '../ui/text-input';
import { OutletFields, type OutletValues } from './outlet-fields';

type OutletFormProps = {
  action: FormAction;
  values: OutletValues;
  /** The words of its button. */
  submit: string;
  cancelHref: string;
  /** Values sent along: the id and the version the person was looking at. */
  hidden?: Record<string, string | number>;
  /** A new outlet is described at once. */
  withDescription?: boolean;
};

/**
 * An outlet's record to fill in or change. Drawn by the server alone: a browser may know other names of
 * countries and languages, and in another order.
 */
export function OutletForm(props: OutletFormProps) {
  return (
    <ActionForm action={props.action}>
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <OutletFields values={props.values}>
        {props.withDescription && (
          <Field
            className="outlet-fields-wide"
            label="What it is, in the house’s words"
            name="description"
            hint="Such as “largest Argentine daily”: stands in brackets after its name."
          >
            <TextInput maxLength={500} />
          </Field>
        )}
      </OutletFields>
      <FormActions>
        <SubmitButton kind="primary">{props.submit}</SubmitButton>
        <LinkButton href={props.cancelHref}>Cancel</LinkButton>
      </FormActions>
    </ActionForm>
  );
}
