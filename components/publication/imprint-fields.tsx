import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import type { SettingsFormProps } from './settings-form';

/** How it is called, and in which language it speaks. */
export function NameFields({ settings }: SettingsFormProps) {
  return (
    <div className="settings-fields">
      <Field
        label="Name"
        name="title"
        hint="On the desk, in mails and on the door to sign in at once."
        required
      >
        <TextInput defaultValue={settings.title} maxLength={200} />
      </Field>
      <Field label="The line below the name" name="tagline" hint="What it is, in a few words.">
        <TextInput defaultValue={settings.tagline} maxLength={300} />
      </Field>
      <div className="settings-pair">
        <Field
          label="Language"
          name="language"
          hint="A tag such as en or pt-BR; articles begin in it from now on."
          required
        >
          <TextInput defaultValue={settings.language} maxLength={35} dir="ltr" />
        </Field>
        <Field label="Numbers of notes" name="noteStyle" hint="Counted anew in each article.">
          <Select
            defaultValue={settings.noteStyle}
            options={[
              { value: 'arabic', label: 'Arabic: 1, 2, 3' },
              { value: 'roman', label: 'Roman: i, ii, iii' },
            ]}
          />
        </Field>
      </div>
    </div>
  );
}

/** Who makes it and answers for it. */
export function ImprintFields({ settings, masthead }: SettingsFormProps) {
  return (
    <div className="settings-fields">
      <div className="settings-pair">
        <Field label="Publisher" name="publisher" hint="The house, as title pages name it.">
          <TextInput defaultValue={settings.publisher} maxLength={200} />
        </Field>
        <Field label="ISSN" name="issn" hint="Left empty where there is none.">
          <TextInput defaultValue={settings.issn} maxLength={9} dir="ltr" />
        </Field>
      </div>
      <Field
        label="Masthead"
        name="masthead"
        hint="A line a role, with a colon and names: “Editors: Ada Quay, Ben Mole”."
      >
        <TextArea defaultValue={masthead} rows={5} />
      </Field>
      <Field
        label="Legal text"
        name="legal"
        hint="Who publishes, rights, corrections; paragraphs are separated by an empty line."
      >
        <TextArea defaultValue={settings.legal} rows={6} />
      </Field>
    </div>
  );
}
