import { dateInWords } from '../../document';
import { addresses } from '../addresses';
import type { SiteIssue } from '../arrange-editions';
import type { SiteFrame } from './frame';
import { Picture } from './picture';
import { Page } from './shell';

/** Every issue there is, by year. */
export function ArchivePage({ frame }: { frame: SiteFrame }) {
  const years = [...new Set(frame.issues.map(({ month }) => month.slice(0, 4)))];
  return (
    <Page
      frame={frame}
      title="Archive"
      description={`All issues of ${frame.publication.title}`}
      path={addresses.archive}
    >
      <header className="page-head">
        <h1>Archive</h1>
        <p>
          {frame.issues.length === 1 ? 'One issue' : `${frame.issues.length} issues`}, every edition
          of each still readable.
        </p>
      </header>
      {years.map((year) => (
        <section key={year} className="archive-year" aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <ul className="archive-grid">
            {frame.issues
              .filter(({ month }) => month.startsWith(year))
              .map((issue) => (
                <IssueCard key={issue.month} issue={issue} />
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function IssueCard({ issue: { month, current, editions } }: { issue: SiteIssue }) {
  const { issue } = current.edition;
  return (
    <li className="archive-issue">
      <div className="archive-cover" data-plain={issue.cover ? undefined : ''}>
        {issue.cover && (
          <Picture image={issue.cover.image} alt="" sizes="(min-width: 40rem) 15rem, 45vw" />
        )}
      </div>
      <h3>
        <a href={current.path}>{dateInWords(month)}</a>
      </h3>
      {issue.title && <p className="archive-title">{issue.title}</p>}
      <p className="archive-facts">
        Volume {issue.volume}, number {issue.number} · {current.articles.length}{' '}
        {current.articles.length === 1 ? 'article' : 'articles'}
        {editions.length > 1 && ` · edition ${editions.length}`}
      </p>
    </li>
  );
}
