import { dateInWords, shownImage } from '../../document';
import { addresses } from '../addresses';
import type { SiteEdition } from '../arrange-editions';
import { cardHref } from '../pictures';
import { Cover } from './cover';
import type { SiteFrame } from './frame';
import { hasPdf } from './has-pdf';
import { Paragraphs } from './paragraphs';
import { RunningOrder } from './running-order';
import { Page } from './shell';
import { SupersededNotice } from './superseded-notice';

/** The front page: the current issue under the site's own address. */
export function HomePage({ frame, edition }: { frame: SiteFrame; edition: SiteEdition }) {
  return (
    <Page
      frame={frame}
      title=""
      description={frame.publication.tagline}
      path={addresses.home}
      card={cardOf(edition)}
      jsonLd={{
        '@type': 'Periodical',
        name: frame.publication.title,
        issn: frame.publication.issn || undefined,
        url: frame.baseUrl,
        publisher: { '@type': 'Organization', name: frame.publication.publisher },
      }}
    >
      <IssueFront frame={frame} edition={edition} />
    </Page>
  );
}

/** An issue at its own address, or one of its editions at the address that keeps it. */
export function IssuePage({ frame, edition }: { frame: SiteFrame; edition: SiteEdition }) {
  const { issue, number, publication } = edition.edition;
  const month = dateInWords(issue.month);
  return (
    <Page
      frame={frame}
      title={edition.isCurrent ? month : `${month}, edition ${number}`}
      description={`${issue.title || month}: ${publication.tagline}`}
      path={edition.path}
      canonical={addresses.issue(issue.month)}
      card={cardOf(edition)}
      place={addresses.archive}
      jsonLd={
        edition.isCurrent
          ? {
              '@type': 'PublicationIssue',
              issueNumber: String(issue.number),
              datePublished: edition.edition.publishedAt,
              isPartOf: {
                '@type': 'PublicationVolume',
                volumeNumber: String(issue.volume),
                isPartOf: { '@type': 'Periodical', name: publication.title },
              },
            }
          : undefined
      }
    >
      <SupersededNotice frame={frame} edition={edition} />
      <IssueFront frame={frame} edition={edition} />
    </Page>
  );
}

function cardOf({ edition }: SiteEdition): string | null {
  const { cover } = edition.issue;
  return cover ? cardHref(shownImage(cover.image, null)) : null;
}

function IssueFront({ frame, edition }: { frame: SiteFrame; edition: SiteEdition }) {
  const { issue, number, publishedAt } = edition.edition;
  return (
    <>
      <div className="front">
        <Cover edition={edition} />
        <div className="front-words">
          <p className="front-number">
            Volume {issue.volume} · Number {issue.number} · {dateInWords(issue.month)}
          </p>
          <h1 className="front-title">{issue.title || dateInWords(issue.month)}</h1>
          {issue.editorsNote.length > 0 && (
            <section className="editors-note" aria-labelledby="editors-note">
              <h2 id="editors-note">From the editors</h2>
              <Paragraphs texts={issue.editorsNote} />
            </section>
          )}
          <p className="front-actions">
            {hasPdf(frame, issue.month) && (
              <a className="download" href={addresses.pdf(issue.month)}>
                Download the issue as PDF
              </a>
            )}
            <a href={addresses.edition(issue.month, number)}>
              Edition {number}, {dateInWords(publishedAt.slice(0, 10))}
            </a>
          </p>
          {issue.cover?.credit && (
            <p className="front-credit">On the cover: {issue.cover.credit}</p>
          )}
        </div>
      </div>
      <section className="contents" aria-labelledby="contents">
        <h2 id="contents" className="contents-title">
          In this issue
        </h2>
        <RunningOrder sections={edition.sections} />
      </section>
    </>
  );
}
