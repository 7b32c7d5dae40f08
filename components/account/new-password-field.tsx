import { PASSWORD_LENGTH } from '../../lib/people/password-length';
import { Field } from '../ui/field';
import { TextInput } from '../ui/text-input';

/** The field for a password that somebody chooses. */
export function NewPasswordField({ label = 'Password' }: { label?: string }) {
  return (
    <Field
      label={label}
      name="password"
      hint={`${PASSWORD_LENGTH.least} characters or more, any you like; a few words of your own are best.`}
      required
    >
      <TextInput type="password" autoComplete="new-password" dir="ltr" />
    </Field>
  );
}
