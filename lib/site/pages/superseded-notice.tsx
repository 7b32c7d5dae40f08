import { dateInWords } from '../../document';
import { addresses } from '../addresses';
import type { SiteEdition } from '../arrange-editions';
import type { SiteFrame } from './frame';

/** On an edition that a newer one replaced: which, when, and the way there. Nothing otherwise. */
export function SupersededNotice({ frame, edition }: { frame: SiteFrame; edition: SiteEdition }) {
  const { issue, number } = edition.edition;
  const newest = frame.issues.find(({ month }) => month === issue.month)?.current.edition;
  if (!newest || newest.number === number) return null;
  return (
    <aside className="superseded" aria-label="A newer edition">
      <p>
        You are reading edition {number} of {dateInWords(issue.month)}. Edition {newest.number} of{' '}
        {dateInWords(newest.publishedAt.slice(0, 10))} replaces it:{' '}
        <a href={addresses.issue(issue.month)}>read the current edition</a> or{' '}
        <a href={addresses.corrections}>see what changed</a>.
      </p>
    </aside>
  );
}
