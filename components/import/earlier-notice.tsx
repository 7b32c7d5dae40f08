import type { EarlierImport } from '../../lib/article';
import { Moment } from '../ui/moment';
import { Link } from '../ui/navigation';
import { Notice } from '../ui/notice';

/** Says that the same file was imported before: when, by whom, and which drafts came of it. */
export function EarlierNotice({ earlier }: { earlier: EarlierImport[] }) {
  if (earlier.length === 0) return null;
  return (
    <Notice kind="warning" title="This file was imported before">
      {earlier.map((each) => (
        <div key={each.id}>
          <p>
            {each.fileName}, <Moment at={each.committedAt} />, by {each.isOwn ? 'you' : each.by}.
            {each.drafts.length > 0 ? ' These drafts came of it:' : ''}
          </p>
          <ul>
            {each.drafts.map(({ id, headline }) => (
              <li key={id}>
                <Link href={`/desk/articles/${id}`}>{headline || 'Without a headline'}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  );
}
