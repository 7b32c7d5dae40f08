import { LinkButton } from '../components/ui/button';
import { RefusedState } from '../components/ui/page-states';

/** The page for an address that leads nowhere. */
export default function NotFound() {
  return (
    <main id="main">
      <RefusedState
        refusal={{ kind: 'not-found' }}
        actions={<LinkButton href="/">To the current issue</LinkButton>}
      />
    </main>
  );
}
