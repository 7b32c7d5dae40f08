import type { ExportView, IssueView } from '../../lib/issue';
import { ActionForm, type FormAction, FormActions } from '../ui/action-form';
import { LinkButton } from '../ui/button';
import { KeyValues } from '../ui/key-values';
import { Moment } from '../ui/moment';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { SubmitButton } from '../ui/submit-button';

type ExportListProps = { issue: IssueView; exports: ExportView[]; make: FormAction };

/** The files of a published issue: how far each is, the download when it is done. */
export function ExportList({ issue, exports, make }: ExportListProps) {
  const [newest] = issue.editions;
  if (!newest) return null;
  const [latest] = exports;
  const underWay = latest?.state === 'waiting' || latest?.state === 'running';
  return (
    <>
      <KeyValues
        facts={[
          { key: 'Edition', value: newest.number },
          { key: 'Published', value: <Moment at={newest.publishedAt} /> },
          { key: 'SHA-256', value: <code>{newest.sha256}</code> },
        ]}
      />
      {latest && <ExportStatus month={issue.month} made={latest} />}
      {issue.allowed.includes('export') && !underWay && (
        <ActionForm action={make}>
          <input type="hidden" name="editionId" value={newest.id} />
          <input type="hidden" name="format" value="pdf" />
          <FormActions>
            <SubmitButton kind="plain">
              {latest ? 'Make the PDF again' : 'Make the PDF'}
            </SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </>
  );
}

function ExportStatus({ month, made }: { month: string; made: ExportView }) {
  if (made.state === 'failed') {
    return (
      <Notice kind="failed" title="The PDF could not be made" live>
        {made.failure}
      </Notice>
    );
  }
  if (made.state !== 'done') {
    return <ProgressBar label="PDF" percent={made.progress} stage={made.stage || 'Waiting'} />;
  }
  if (!made.isFileThere) {
    return (
      <Notice kind="failed" title="The file of the PDF is missing or damaged" live>
        Make it again.
      </Notice>
    );
  }
  const size = ((made.bytes ?? 0) / 1_000_000).toFixed(1);
  return (
    <>
      {made.flaw && (
        <Notice kind="failed" title="The PDF is not as it should be" live>
          {made.flaw} Make it again once the picture is back.
        </Notice>
      )}
      <LinkButton kind="primary" href={`/downloads/${month}.pdf`} download>
        {`Download the PDF (${size} MB)`}
      </LinkButton>
    </>
  );
}
