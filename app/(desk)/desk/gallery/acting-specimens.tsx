'use client';
import { Copy, EllipsisVertical, Trash2 } from 'lucide-react';
import { ActionForm, FormActions } from '../../../../components/ui/action-form';
import { Button } from '../../../../components/ui/button';
import { ConfirmForm } from '../../../../components/ui/confirm-form';
import { Dialog, DialogClose } from '../../../../components/ui/dialog';
import { Field } from '../../../../components/ui/field';
import { FormProblems } from '../../../../components/ui/form-problems';
import { Menu, MenuItem, MenuSeparator } from '../../../../components/ui/menu';
import { RefusalNotice } from '../../../../components/ui/refusal-notice';
import { SubmitButton } from '../../../../components/ui/submit-button';
import { Tabs } from '../../../../components/ui/tabs';
import { TextInput } from '../../../../components/ui/text-input';
import { ToastProvider, useToast } from '../../../../components/ui/toast';
import { invalid, type Result } from '../../../../lib/result';

const PROBLEMS = [{ path: 'month', message: 'There is already an issue of that month.' }];

/** Refuses whatever is sent, so that the refusal can be looked at. */
async function refuseNote(): Promise<Result<null>> {
  return invalid('note', 'Say why: the author reads it.');
}

/** Dialogs, menus and toasts, opened by their buttons. */
export function ActingSpecimens() {
  return (
    <ToastProvider>
      <Specimens />
    </ToastProvider>
  );
}

function Specimens() {
  const toast = useToast();
  return (
    <div className="gallery-row">
      <Dialog
        trigger={<Button>Open a dialog</Button>}
        title="The text changed"
        description="Somebody saved a newer version while you were writing."
      >
        <FormActions>
          <DialogClose>Keep mine beside it</DialogClose>
        </FormActions>
      </Dialog>
      <ConfirmForm
        trigger={<Button kind="danger">Request changes</Button>}
        title="Request changes"
        consequence="The article goes back to its author with your note. The round is closed."
        action={refuseNote}
        confirm="Request changes"
        kind="danger"
        reason={{ label: 'What should change', hint: 'The author reads this.' }}
      />
      <Menu
        trigger={
          <Button icon={EllipsisVertical} iconOnly>
            More
          </Button>
        }
      >
        <MenuItem icon={Copy} onSelect={() => toast({ title: 'Link copied' })}>
          Copy the link
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger">
          Withdraw
        </MenuItem>
      </Menu>
      <Button
        onClick={() =>
          toast({ title: 'Export done', description: 'The PDF is ready to download.' })
        }
      >
        Show a toast
      </Button>
    </div>
  );
}

/** A form as it stands after an answer that refused it. */
export function RefusedFormSpecimen() {
  return (
    <ActionForm action={refuseNote}>
      <RefusalNotice refusal={{ kind: 'invalid', problems: PROBLEMS }} />
      <FormProblems problems={PROBLEMS}>
        <Field label="Month" name="month" required>
          <TextInput defaultValue="2026-11" />
        </Field>
      </FormProblems>
      <FormActions>
        <SubmitButton>Create the issue</SubmitButton>
        <Button kind="quiet">Cancel</Button>
      </FormActions>
    </ActionForm>
  );
}

/** Tabs of one thing. */
export function TabsSpecimen({ label }: { label: string }) {
  return (
    <Tabs
      label={label}
      tabs={[
        { value: 'text', label: 'Text', panel: <p>The text as it will be printed.</p> },
        { value: 'findings', label: 'Findings', count: 2, panel: <p>What stands in the way.</p> },
        { value: 'history', label: 'History', panel: <p>What happened so far.</p> },
      ]}
    />
  );
}
