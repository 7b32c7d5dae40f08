import { LinkButton } from '../../../components/ui/button';
import { RefusedState } from '../../../components/ui/page-states';

/** What is not there and what one may not see look the same. */
export default function DeskNotFound() {
  return (
    <RefusedState
      refusal={{ kind: 'not-found' }}
      actions={<LinkButton href="/desk">To my work</LinkButton>}
    />
  );
}
