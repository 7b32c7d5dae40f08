import type { ReactNode } from 'react';
import { LINK_OPENS_NOTHING } from '../../lib/account';
import { LinkButton } from '../ui/button';
import { RefusedState } from '../ui/page-states';

/** The page of a link that opens nothing, whyever it doesn’t, and the way on. */
export function ClosedLink({ actions }: { actions?: ReactNode }) {
  return (
    <main id="main">
      <RefusedState
        refusal={LINK_OPENS_NOTHING}
        actions={actions ?? <LinkButton href="/sign-in">To sign in</LinkButton>}
      />
    </main>
  );
}
