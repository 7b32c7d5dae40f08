import { ClosedLink } from '../../../../components/account/closed-link';

/** A token that opens nothing. */
export default function JoinNotFound() {
  return <ClosedLink />;
}
