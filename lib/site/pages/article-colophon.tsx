import { dateInWords } from '../../document';
import { addresses } from '../addresses';
import type { SiteArticle, SiteEdition } from '../arrange-editions';
import type { SiteFrame } from './frame';
import { hasPdf } from './has-pdf';
import { inWords } from './running-order';

/** How the article was made known: how to cite it, its edition, its date, its hash. */
export function ArticleColophon({
  frame,
  article,
  edition,
}: {
  frame: SiteFrame;
  article: SiteArticle;
  edition: SiteEdition;
}) {
  const { issue, publication, number, publishedAt } = edition.edition;
  const kept = addresses.article(addresses.edition(issue.month, number), article.slug);
  return (
    <section className="article-colophon" aria-labelledby="colophon">
      <h2 id="colophon" className="colophon-title">
        Colophon
      </h2>
      <dl className="colophon-facts">
        <div>
          <dt>Cite this</dt>
          <dd>
            {article.bylines.length > 0 && `${inWords(article.bylines)}, `}“{article.headline},”{' '}
            <cite>{publication.title}</cite> {issue.volume}, no. {issue.number} (
            {dateInWords(issue.month)}), edition {number}.
          </dd>
        </div>
        <div>
          <dt>Edition</dt>
          <dd>
            <a href={kept}>
              Edition {number},{' '}
              <time dateTime={publishedAt}>{dateInWords(publishedAt.slice(0, 10))}</time>
            </a>
          </dd>
        </div>
        <div>
          <dt>Content hash</dt>
          <dd>
            <code title={`SHA-256 ${article.contentHash}`}>{article.contentHash.slice(0, 16)}</code>
          </dd>
        </div>
        {hasPdf(frame, issue.month) && (
          <div>
            <dt>Take along</dt>
            <dd>
              <a href={addresses.pdf(issue.month)}>The whole issue as PDF</a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
