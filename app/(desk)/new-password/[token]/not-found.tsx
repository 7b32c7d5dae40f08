import { ClosedLink } from '../../../../components/account/closed-link';
import { LinkButton } from '../../../../components/ui/button';
import { publicationSettings } from '../../../../lib/publication';

/** A token that opens nothing. */
export default async function NewPasswordNotFound() {
  const { title, tagline } = await publicationSettings();
  return (
    <ClosedLink
      publication={title}
      tagline={tagline}
      actions={<LinkButton href="/new-password">Ask for a new one</LinkButton>}
    />
  );
}
