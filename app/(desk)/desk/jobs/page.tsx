import { ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { BackupLine } from '../../../../components/jobs/backup-line';
import { JobTable } from '../../../../components/jobs/job-table';
import { RestorationNotice } from '../../../../components/jobs/restoration-notice';
import { momentInWords } from '../../../../components/ui/moment';
import { Notice } from '../../../../components/ui/notice';
import { PageHeader } from '../../../../components/ui/page-header';
import { EmptyState } from '../../../../components/ui/page-states';
import { canOnDesk } from '../../../../lib/people';
import { deskActor, found } from '../../../../lib/web/actor';
import { backgroundTroubles } from '../background-troubles';
import { again, resume } from './actions';

export const metadata: Metadata = { title: 'Background jobs' };

export default async function JobsPage() {
  const actor = await deskActor('see-jobs');
  const { jobs, lostPictures, restoredAt, backup } = found(await backgroundTroubles(actor));
  return (
    <>
      <PageHeader title="Background jobs">
        What Colophon could not do in the background: rendering the site, making files, sending
        mail.
      </PageHeader>
      {restoredAt && (
        <RestorationNotice
          restoredAt={momentInWords(restoredAt)}
          goOn={canOnDesk(actor, 'change-settings') ? resume : undefined}
        />
      )}
      {backup && <BackupLine backup={backup} />}
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
