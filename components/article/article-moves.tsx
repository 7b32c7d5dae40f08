'use client';
import type { ArticleAction, ArticleView } from '../../lib/article';
import { useSettledMove } from '../editor/saving/settling';
import { ActionForm, type FormAction } from '../ui/action-form';
import { Button } from '../ui/button';
import { ConfirmForm } from '../ui/confirm-form';
import { SubmitButton } from '../ui/submit-button';

/** The moves of the desk as server actions, by the names the policy gives them. */
export type MoveActions = Record<
  | 'submit'
  | 'take-back'
  | 'request-changes'
  | 'approve'
  | 'break-glass'
  | 'reopen'
  | 'withdraw'
  | 'restore',
  FormAction<{ version: number }>
>;

type ArticleMovesProps = {
  article: Pick<ArticleView, 'id' | 'version' | 'contentHash' | 'allowed' | 'state'>;
  actions: MoveActions;
};

/** The buttons of what this person may do with an article now; the same policy decides on the server. */
export function ArticleMoves({ article, actions: given }: ArticleMovesProps) {
  const moves = { article, actions: useSettledMoves(given) };
  return (
    <>
      <Decisions {...moves} />
      <Courses {...moves} />
    </>
  );
}

function rightsOn({ id, version, allowed }: ArticleMovesProps['article']) {
  return { may: (action: ArticleAction) => allowed.includes(action), hidden: { id, version } };
}

/** What an editor decides about a text in review. */
function Decisions({ article, actions }: ArticleMovesProps) {
  const { may, hidden } = rightsOn(article);
  return (
    <>
      {may('approve') && (
        <ConfirmForm
          trigger={<Button kind="primary">Approve</Button>}
          title="Approve this text"
          consequence="You approve exactly the text shown here. Any edit voids the approval."
          action={actions.approve}
          confirm="Approve"
          hidden={{ ...hidden, contentHash: article.contentHash }}
          reason={{ label: 'A word with it', hint: 'It may stay empty.' }}
        />
      )}
      {may('request-changes') && (
        <ConfirmForm
          trigger={<Button>Request changes</Button>}
          title="Request changes"
          consequence="The text goes back to its author with your note."
          action={actions['request-changes']}
          confirm="Request changes"
          hidden={hidden}
          reason={{ label: 'What should change', required: true }}
        />
      )}
      {may('break-glass') && (
        <ConfirmForm
          trigger={<Button>Approve by break-glass</Button>}
          title="Approve outside four eyes"
          consequence="Only where nobody else can decide. Your name and your reason stand in the trail and in the issue’s findings."
          action={actions['break-glass']}
          confirm="Approve by break-glass"
          kind="danger"
          hidden={{ ...hidden, contentHash: article.contentHash }}
          reason={{ label: 'Why nobody else can', name: 'reason', required: true }}
        />
      )}
    </>
  );
}

/** How an article goes on, or goes back. */
function Courses({ article, actions }: ArticleMovesProps) {
  const { may, hidden } = rightsOn(article);
  return (
    <>
      {may('submit') && (
        <PlainMove action={actions.submit} hidden={hidden} kind="primary">
          Submit for review
        </PlainMove>
      )}
      {may('take-back') && (
        <PlainMove action={actions['take-back']} hidden={hidden}>
          Take back
        </PlainMove>
      )}
      {may('reopen') && (
        <ConfirmForm
          trigger={<Button>Reopen</Button>}
          title="Reopen this article"
          consequence="Its approval is void, and it goes back in review."
          action={actions.reopen}
          confirm="Reopen"
          hidden={hidden}
        />
      )}
      {may('withdraw') && (
        <ConfirmForm
          trigger={<Button kind="quiet">Withdraw</Button>}
          title="Withdraw this article"
          consequence="It leaves the work; an editor can bring it back."
          action={actions.withdraw}
          confirm="Withdraw"
          kind="danger"
          hidden={hidden}
        />
      )}
      {may('restore') && (
        <PlainMove action={actions.restore} hidden={hidden}>
          Restore to draft
        </PlainMove>
      )}
    </>
  );
}

// One hook a move, always in the same order.
function useSettledMoves(given: MoveActions): MoveActions {
  return {
    submit: useSettledMove(given.submit),
    'take-back': useSettledMove(given['take-back']),
    'request-changes': useSettledMove(given['request-changes']),
    approve: useSettledMove(given.approve),
    'break-glass': useSettledMove(given['break-glass']),
    reopen: useSettledMove(given.reopen),
    withdraw: useSettledMove(given.withdraw),
    restore: useSettledMove(given.restore),
  };
}

function PlainMove(props: {
  action: FormAction<{ version: number }>;
  hidden: Record<string, string | number>;
  kind?: 'primary' | 'plain';
  children: string;
}) {
  return (
    <ActionForm action={props.action}>
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton kind={props.kind ?? 'plain'}>{props.children}</SubmitButton>
    </ActionForm>
  );
}
