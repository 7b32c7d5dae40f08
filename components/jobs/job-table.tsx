import type { TroubledJob } from '../../lib/jobs/queries';
import { ActionForm, type FormAction } from '../ui/action-form';
import { Moment } from '../ui/moment';
import { SubmitButton } from '../ui/submit-button';
import { Table } from '../ui/table';

const NAMES: Record<TroubledJob['name'], string> = {
  'render-site': 'Rendering the reading site',
  'make-export': 'Making the PDF of an issue',
  'send-mail': 'Sending a message',
  'send-password-link': 'Writing a link for a new password',
  'make-backup': 'Making a backup',
};

/** Jobs that failed or wait to be tried again, each with the way to try it now. */
export function JobTable({ jobs, again }: { jobs: TroubledJob[]; again: FormAction }) {
  return (
    <Table
      caption="Jobs, newest first"
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: 'Job', role: 'main', cell: ({ name }) => NAMES[name] },
        { key: 'failure', header: 'What went wrong', cell: ({ failure }) => failure },
        { key: 'attempts', header: 'Attempts', role: 'number', cell: ({ attempts }) => attempts },
        { key: 'next', header: 'Next', cell: (job) => <Next job={job} /> },
        {
          key: 'actions',
          header: 'Actions',
          role: 'actions',
          cell: ({ id, state }) =>
            state !== 'running' && (
              <ActionForm action={again}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton kind="plain">Try again</SubmitButton>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}

function Next({ job }: { job: TroubledJob }) {
  if (job.state === 'failed') return <>given up</>;
  if (job.state === 'running') return <>being tried</>;
  return <Moment at={job.runAt} />;
}
