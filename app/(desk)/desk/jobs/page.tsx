import { ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { JobTable } from '../../../../components/jobs/job-table';
import { Notice } from '../../../../components/ui/notice';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { deskActor, found } from '../../../../lib/web/actor';
import { backgroundTroubles } from '../background-troubles';
import { again } from './actions';

export const metadata: Metadata = { title: 'Background jobs' };

export default async function JobsPage() {
  const { jobs, lostPictures } = found(await backgroundTroubles(await deskActor('see-jobs')));
  return (
    <>
      <PageHeader title="Background jobs">
        What Colophon could not do in the background: rendering the site, making files, sending
        mail.
      </PageHeader>
      {lostPictures.length > 0 && (
        <Notice kind="failed" title="Pictures of published issues are missing or damaged">
          A placeholder stands on the site. Put these files back into the blob store from a backup:{' '}
          {lostPictures.map((sha256) => (
            <code key={sha256}>{sha256} </code>
          ))}
        </Notice>
      )}
      {jobs.length === 0 ? (
        <EmptyState icon={ListChecks} title="Nothing has failed" />
      ) : (
        <JobTable jobs={jobs} again={again} />
      )}
    </>
  );
}
