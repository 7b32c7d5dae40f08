import {
  dateInWords,
  type NoteStyle,
  plainText,
  renderNodes,
  renderNotes,
  shownImage,
} from '../../document';
import { absolute, addresses } from '../addresses';
import type { SiteArticle, SiteEdition } from '../arrange-editions';
import { cardHref, cardOf } from '../pictures';
import { readingContext } from '../reading-context';
import { ArticleColophon } from './article-colophon';
import type { SiteFrame } from './frame';
import { LeadFigure } from './picture';
import { inWords } from './running-order';
import { Page } from './shell';
import { SupersededNotice } from './superseded-notice';

type ArticleProps = { frame: SiteFrame; edition: SiteEdition; article: SiteArticle };

/** One article with everything that proves it: notes, sources, edition and content hash. */
export function ArticlePage({ frame, edition, article }: ArticleProps) {
  const { issue, publication } = edition.edition;
  const { lead } = article.anatomy;
  const cover = issue.cover && shownImage(issue.cover.image, null);
  const card = (lead && cardOf(lead.attrs)) ?? cover;
  return (
    <Page
      frame={frame}
      title={article.headline}
      description={descriptionOf(article)}
      path={article.path}
      canonical={canonicalOf(frame, edition, article)}
      kind="article"
      card={card ? cardHref(card) : null}
      place={addresses.archive}
      jsonLd={edition.isCurrent ? newsArticle({ frame, edition, article }) : undefined}
    >
      <SupersededNotice frame={frame} edition={edition} />
      <Article
        frame={frame}
        article={article}
        edition={edition}
        noteStyle={publication.noteStyle}
      />
      <Neighbours edition={edition} article={article} />
    </Page>
  );
}

function Article({ frame, article, edition, noteStyle }: ArticleProps & { noteStyle: NoteStyle }) {
  const { anatomy } = article;
  const context = readingContext(anatomy, noteStyle);
  const { lead, pullQuote, excerpts } = anatomy;
  return (
    <article
      className="article document"
      data-hue={article.hue}
      lang={languageOf(article, edition)}
    >
      <header className="article-head">
        <p className="section-label">
          <a href={`${edition.path}#${article.section.slug}`}>{article.section.title}</a>
        </p>
        {renderNodes([anatomy.headline], context)}
      </header>
      {lead?.attrs.image && <LeadFigure figure={lead.attrs} />}
      <div className="article-body">
        <div className="article-side">
          {pullQuote && renderNodes([pullQuote], context)}
          {article.bylines.length > 0 && (
            <p className="bylines">
              Commentary by <b>{inWords(article.bylines)}</b>
            </p>
          )}
        </div>
        <div className="commentary">{renderNodes(anatomy.commentary, context)}</div>
      </div>
      {excerpts.length > 0 && (
        <section className="sources" aria-labelledby="sources">
          <h2 id="sources" className="sources-title">
            From the sources
          </h2>
          {renderNodes(excerpts, context)}
        </section>
      )}
      {renderNotes(anatomy.notes, context)}
      <ArticleColophon frame={frame} article={article} edition={edition} />
    </article>
  );
}

function Neighbours({ edition, article }: Pick<ArticleProps, 'edition' | 'article'>) {
  const before = edition.articles[article.place - 2];
  const after = edition.articles[article.place];
  return (
    <nav className="neighbours" aria-label="In this issue">
      {before && <Neighbour article={before} label="Previous article" rel="prev" />}
      {after && <Neighbour article={after} label="Next article" rel="next" />}
      <a className="neighbours-contents" href={edition.path}>
        All of {dateInWords(edition.edition.issue.month)}
      </a>
    </nav>
  );
}

function Neighbour(props: { article: SiteArticle; label: string; rel: 'prev' | 'next' }) {
  const { article, label, rel } = props;
  return (
    <a className="neighbour" rel={rel} href={article.path} data-hue={article.hue}>
      <span className="neighbour-label">{label}</span>
      <span className="neighbour-headline">{article.headline}</span>
    </a>
  );
}

function languageOf({ anatomy }: SiteArticle, { edition }: SiteEdition): string | undefined {
  return anatomy.lang && anatomy.lang !== edition.publication.language ? anatomy.lang : undefined;
}

function descriptionOf({ anatomy, headline }: SiteArticle): string {
  const opening = anatomy.commentary.find(({ type }) => type === 'paragraph');
  const words = opening ? plainText(opening) : headline;
  return words.length <= 200 ? words : `${words.slice(0, words.lastIndexOf(' ', 199))} …`;
}

// An article that a later edition left out stays canonical where it still is.
function canonicalOf(frame: SiteFrame, edition: SiteEdition, article: SiteArticle): string {
  const { month } = edition.edition.issue;
  const current = frame.issues.find((issue) => issue.month === month)?.current;
  return current?.articles.find(({ id }) => id === article.id)?.path ?? article.path;
}

function newsArticle({ frame, edition, article }: ArticleProps): Record<string, unknown> {
  const { issue, publication, publishedAt } = edition.edition;
  const first = frame.issues.find(({ month }) => month === issue.month)?.editions.at(-1);
  const { lead } = article.anatomy;
  const card = lead && cardOf(lead.attrs);
  return {
    '@type': 'NewsArticle',
    headline: article.headline,
    articleSection: article.section.title,
    inLanguage: article.anatomy.lang || publication.language,
    datePublished: first?.edition.publishedAt ?? publishedAt,
    dateModified: publishedAt,
    author: article.bylines.map((name) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: publication.publisher || publication.title },
    mainEntityOfPage: absolute(frame.baseUrl, article.path),
    image: card ? absolute(frame.baseUrl, cardHref(card)) : undefined,
    isPartOf: { '@type': 'PublicationIssue', issueNumber: String(issue.number) },
    citation: article.anatomy.excerpts.map(({ attrs }) => ({
      '@type': 'CreativeWork',
      name: attrs.titleOriginal,
      url: attrs.url || undefined,
      inLanguage: attrs.lang || undefined,
    })),
  };
}
