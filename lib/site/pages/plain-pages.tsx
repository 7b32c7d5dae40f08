import { dateInWords } from '../../document';
import { addresses } from '../addresses';
import type { Correction } from '../corrections';
import type { SiteFrame } from './frame';
import { Paragraphs } from './paragraphs';
import { inWords } from './running-order';
import { Page } from './shell';

/** What was changed after publication, when, and where the old edition is. */
export function CorrectionsPage({ frame }: { frame: SiteFrame }) {
  return (
    <Page
      frame={frame}
      title="Corrections"
      description={`What ${frame.publication.title} changed after publication`}
      path={addresses.corrections}
    >
      <header className="page-head">
        <h1>Corrections</h1>
        <p>
          A correction makes a new edition. Nothing published is changed or taken away silently.
        </p>
      </header>
      {frame.corrections.length === 0 ? (
        <div className="nothing">
          <p className="nothing-title">Nothing has been corrected so far.</p>
          <p>Every issue stands as it was first published.</p>
        </div>
      ) : (
        <ol className="corrections">
          {frame.corrections.map((correction) => (
            <CorrectionLine key={correction.edition.path} correction={correction} />
          ))}
        </ol>
      )}
    </Page>
  );
}

function CorrectionLine({ correction: { issue, edition, articles } }: { correction: Correction }) {
  const { number, publishedAt } = edition.edition;
  return (
    <li>
      <h2>
        {dateInWords(issue.month)}, edition {number}
      </h2>
      <p className="correction-facts">
        <time dateTime={publishedAt}>{dateInWords(publishedAt.slice(0, 10))}</time>
        {' · '}
        <a href={edition.path}>Edition {number}</a>
        {' · '}
        <a href={addresses.edition(issue.month, number - 1)}>Edition {number - 1}, as it was</a>
      </p>
      <ul>
        {articles.map(({ headline, path, change }) => (
          <li key={path}>
            <a href={path}>{headline}</a> was {change}.
          </li>
        ))}
        {articles.length === 0 && <li>The front matter was corrected; no article changed.</li>}
      </ul>
    </li>
  );
}

/** Who makes the publication, and its legal text. */
export function AboutPage({ frame }: { frame: SiteFrame }) {
  const { publication } = frame;
  return (
    <Page
      frame={frame}
      title="About"
      description={`${publication.title}: ${publication.tagline}`}
      path={addresses.about}
    >
      <header className="page-head">
        <h1>{publication.title}</h1>
        <p className="tagline">{publication.tagline}</p>
      </header>
      <section className="masthead" aria-labelledby="masthead">
        <h2 id="masthead">Masthead</h2>
        <dl>
          {publication.masthead.map(({ role, names }) => (
            <div key={`${role} ${names.join(' ')}`}>
              <dt>{role}</dt>
              <dd>{inWords(names)}</dd>
            </div>
          ))}
          {publication.issn && (
            <div>
              <dt>ISSN</dt>
              <dd>{publication.issn}</dd>
            </div>
          )}
        </dl>
      </section>
      {publication.legal && (
        <section className="legal" aria-labelledby="legal">
          <h2 id="legal">Terms</h2>
          <Paragraphs texts={publication.legal.split(/\n\s*\n/)} />
        </section>
      )}
    </Page>
  );
}

/** What a reader sees where there is nothing, or nothing they may see. */
export function NotFoundPage({ frame }: { frame: SiteFrame }) {
  return (
    <Page
      frame={frame}
      title="Not found"
      description="There is no such page"
      path={addresses.notFound}
      hidden
    >
      <header className="page-head">
        <p className="section-label">404</p>
        <h1>There is no such page</h1>
        <p>
          The address may be mistyped. Every issue ever published is in the{' '}
          <a href={addresses.archive}>archive</a>; or go to{' '}
          <a href={addresses.home}>the current issue</a>.
        </p>
      </header>
    </Page>
  );
}

/** The front page before the first issue. */
export function FirstIssuePage({ frame }: { frame: SiteFrame }) {
  return (
    <Page frame={frame} title="" description={frame.publication.tagline} path={addresses.home}>
      <header className="page-head">
        <h1>{frame.publication.title}</h1>
        <p className="tagline">{frame.publication.tagline}</p>
      </header>
      <div className="nothing">
        <p className="nothing-title">The first issue is being made.</p>
        <p>It will stand here as soon as it is published.</p>
      </div>
    </Page>
  );
}
