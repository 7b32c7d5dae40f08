'use client';
import type { PublicationSettings } from '../../lib/publication';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { PagePart } from '../ui/page-header';
import { SubmitButton } from '../ui/submit-button';
import { useSaying } from '../ui/use-saying';
import { ImprintFields, NameFields } from './imprint-fields';
import { CheckFields, WorkFields } from './rule-fields';
import './settings-form.css';

export type SettingsFormProps = {
  settings: PublicationSettings;
  /** The masthead as it is edited. */
  masthead: string;
  timeZones: string[];
};

/** All settings of the publication, each with what it does and from when on; saved together. */
export function SettingsForm(props: SettingsFormProps & { action: FormAction<null> }) {
  return (
    <ActionForm action={useSaying('Saved.', props.action)} className="settings-form">
      <input type="hidden" name="version" value={props.settings.version} />
      <PagePart title="The publication">
        <p>
          Printed by the next issue that is published; what is published stays as it is. An issue
          that is signed has to be signed again.
        </p>
        <NameFields {...props} />
      </PagePart>
      <PagePart title="Imprint">
        <p>Printed like the name, with the next issue.</p>
        <ImprintFields {...props} />
      </PagePart>
      <PagePart title="Work and days">
        <WorkFields {...props} />
      </PagePart>
      <PagePart title="What is checked">
        <p>
          Findings follow at the next look at an article or issue; a warning can be let stand with a
          reason, an error can’t.
        </p>
        <CheckFields {...props} />
      </PagePart>
      <FormActions>
        <SubmitButton>Save the settings</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
