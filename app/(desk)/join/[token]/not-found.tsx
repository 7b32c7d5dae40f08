import { ClosedLink } from '../../../../components/account/closed-link';
import { publicationSettings } from '../../../../lib/publication';

/** A token that opens nothing. */
export default async function JoinNotFound() {
  const { title, tagline } = await publicationSettings();
  return <ClosedLink publication={title} tagline={tagline} />;
}
