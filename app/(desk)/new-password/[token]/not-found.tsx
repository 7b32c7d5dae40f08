import { ClosedLink } from '../../../../components/account/closed-link';
import { LinkButton } from '../../../../components/ui/button';

/** A token that opens nothing. */
export default function NewPasswordNotFound() {
  return <ClosedLink actions={<LinkButton href="/new-password">Ask for a new one</LinkButton>} />;
}
