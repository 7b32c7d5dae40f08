import type { IssueView } from '../../lib/issue';
import type { FormAction } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { monthInWords } from '../ui/moment';

type IssueActsProps = { issue: IssueView; sign: FormAction; publish: FormAction };

/** Signing and publishing: each says what it will do before it does it. */
export function IssueActs({ issue, sign, publish }: IssueActsProps) {
  const hidden = { id: issue.id, version: issue.version };
  return (
    <>
      {issue.allowed.includes('sign') && (
        <ConfirmForm
          trigger={
            <Button kind="primary" disabled={issue.blocking > 0}>
              {issue.blocking > 0 ? `Sign (${issue.blocking} open)` : 'Sign the issue'}
            </Button>
          }
          title={`Sign the issue of ${monthInWords(issue.month)}`}
          consequence="You sign exactly what stands here, by its hash. Any change voids the signature."
          action={sign}
          confirm="Sign"
          hidden={{ ...hidden, manifestHash: issue.manifestHash ?? '' }}
        >
          <p>
            <code>{issue.manifestHash}</code>
          </p>
        </ConfirmForm>
      )}
      {issue.allowed.includes('publish') && (
        <ConfirmForm
          trigger={<Button kind="primary">Publish</Button>}
          title={`Publish the issue of ${monthInWords(issue.month)}`}
          consequence={`${issue.articles.length} articles go out as edition 1, whole and at once. An edition is never changed afterwards.`}
          action={publish}
          confirm="Publish"
          hidden={hidden}
        />
      )}
    </>
  );
}
