import './library-grid.css';
import type { LibraryLine } from '../../lib/media';
import { Moment, monthInWords } from '../ui/moment';
import { Link } from '../ui/navigation';
import { sizeInWords } from './size-in-words';

/** The images of the library, each with who brought it and where it stands. */
export function LibraryGrid({ images }: { images: readonly LibraryLine[] }) {
  return (
    <ul className="library-grid">
      {images.map((line) => (
        <li key={line.image.sha256} className="library-card">
          <Thumbnail line={line} />
          <h2 className="library-name">{line.name || 'Without a name'}</h2>
          <p className="library-facts">
            {sizeInWords(line)}
            <br />
            {line.uploadedBy}, <Moment at={line.at} />
          </p>
          {line.latestUse?.creator && <p className="library-facts">By {line.latestUse.creator}</p>}
          <Uses line={line} />
        </li>
      ))}
    </ul>
  );
}

function Thumbnail({ line: { image, latestUse, name } }: { line: LibraryLine }) {
  return (
    <img
      className="library-thumbnail"
      src={`/api/media/${image.sha256}?w=320`}
      alt={latestUse?.alt || `Not described yet: ${name}`}
      width={image.width}
      height={image.height}
      loading="lazy"
      decoding="async"
    />
  );
}

function Uses({ line: { articles, useCount, coverOf } }: { line: LibraryLine }) {
  if (useCount + coverOf.length === 0) return <p className="library-facts">Not used yet</p>;
  const unnamed = useCount - articles.length;
  return (
    <ul className="library-uses" aria-label="Where it stands">
      {articles.map(({ id, headline, issueMonth }) => (
        <li key={id}>
          <Link href={`/desk/articles/${id}`}>{headline || 'Without a headline'}</Link>
          {issueMonth && (
            <>
              {' '}
              in <Link href={`/desk/issues/${issueMonth}`}>{monthInWords(issueMonth)}</Link>
            </>
          )}
        </li>
      ))}
      {coverOf.map((month) => (
        <li key={month}>
          Cover of <Link href={`/desk/issues/${month}`}>{monthInWords(month)}</Link>
        </li>
      ))}
      {unnamed > 0 && (
        <li>
          {unnamed} more {unnamed === 1 ? 'figure' : 'figures'}
        </li>
      )}
    </ul>
  );
}
