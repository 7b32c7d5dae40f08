import { Bold, Plus, Trash2 } from 'lucide-react';
import { Button, LinkButton } from '../../../../components/ui/button';
import { Checkbox } from '../../../../components/ui/checkbox';
import { Field } from '../../../../components/ui/field';
import { FileDrop } from '../../../../components/ui/file-drop';
import { Select } from '../../../../components/ui/select';
import { Shortcut } from '../../../../components/ui/shortcut';
import { TextArea } from '../../../../components/ui/text-area';
import { DateInput, TextInput } from '../../../../components/ui/text-input';
import { ActingSpecimens, RefusedFormSpecimen, TabsSpecimen } from './acting-specimens';
import { Specimen } from './specimen';

const LANGUAGES = [
  { value: 'es', label: 'Spanish' },
  { value: 'ar', label: 'Arabic' },
  { value: 'ru', label: 'Russian' },
];

/** What can be pressed, typed and chosen. */
export function ControlSpecimens() {
  return (
    <>
      <Specimen title="Buttons">{() => <Buttons />}</Specimen>
      <Specimen title="Fields">{() => <Fields />}</Specimen>
      <Specimen title="A form that was refused">{() => <RefusedFormSpecimen />}</Specimen>
      <Specimen title="Dialog · menu · toast">{() => <ActingSpecimens />}</Specimen>
      <Specimen title="Tabs">{(light) => <TabsSpecimen label={`Views, ${light}`} />}</Specimen>
    </>
  );
}

function Buttons() {
  return (
    <>
      <div className="gallery-row">
        <Button kind="primary" icon={Plus}>
          New article
        </Button>
        <Button>Save</Button>
        <Button kind="quiet">Cancel</Button>
        <Button kind="danger" icon={Trash2}>
          Withdraw
        </Button>
        <LinkButton href="#main">A link</LinkButton>
      </div>
      <div className="gallery-row">
        <Button kind="primary" busy>
          Publishing
        </Button>
        <Button disabled>Not now</Button>
        <Button size="small">Small</Button>
        <Button kind="quiet" icon={Bold} iconOnly aria-pressed>
          Bold
        </Button>
        <Button kind="quiet" icon={Trash2} iconOnly>
          Remove
        </Button>
        <Shortcut keys={['Ctrl', 'S']} />
      </div>
    </>
  );
}

function Fields() {
  return (
    <>
      <Field label="Original title" required hint="As the source printed it.">
        <TextInput defaultValue="El puerto abrirá" />
      </Field>
      <Field label="Address" error="It is an address of this machine.">
        <TextInput type="url" defaultValue="http://localhost/puerto" />
      </Field>
      <Field label="Language">
        <Select options={LANGUAGES} defaultValue="ar" />
      </Field>
      <Field label="Date">
        <DateInput defaultValue="2026-10-16" />
      </Field>
      <Field label="Note to the author" hint="It grows with the text.">
        <TextArea placeholder="What should change, and why" />
      </Field>
      <Field label="Outlet">
        <TextInput disabled defaultValue="El Muelle" />
      </Field>
      <Checkbox label="Decorative" hint="It says nothing that the text doesn’t." defaultChecked />
      <Field label="A text to import">
        <FileDrop accept=".txt">Plain text, at most 2 MB.</FileDrop>
      </Field>
    </>
  );
}
