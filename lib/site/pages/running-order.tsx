import type { ReactNode } from 'react';
import { directionOf, plainText, renderNodes } from '../../document';
import type { CitedOutlet, SiteArticle, SiteSection } from '../arrange-editions';
import { PLAIN_CONTEXT } from '../reading-context';

/** The articles of an edition by section, in running order. */
export function RunningOrder({ sections }: { sections: readonly SiteSection[] }) {
  return (
    <div className="running-order">
      {sections.map((section) => (
        <section
          key={section.slug}
          id={section.slug}
          className="order-section"
          data-hue={section.hue}
        >
          <h3 className="section-label">{section.title}</h3>
          <ol className="order-list">
            {section.articles.map((article) => (
              <Line key={article.id} article={article} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function Line({ article }: { article: SiteArticle }) {
  const { anatomy } = article;
  return (
    <li className="order-line">
      <span className="order-place" aria-hidden="true">
        {article.place}
      </span>
      <div>
        <h4 className="order-headline">
          <a href={article.path}>{renderNodes(anatomy.headline.content ?? [], PLAIN_CONTEXT)}</a>
        </h4>
        {anatomy.pullQuote && (
          <p className="order-quote" lang={anatomy.pullQuote.attrs.lang || undefined}>
            {plainText(anatomy.pullQuote)}
          </p>
        )}
        <p className="order-facts">
          {article.bylines.length > 0 && (
            <span className="order-bylines">{inWords(article.bylines)}</span>
          )}
          <OutletNames outlets={article.outlets} />
        </p>
      </div>
    </li>
  );
}

/** The outlets an article cites, each in its own script. */
export function OutletNames({ outlets }: { outlets: readonly CitedOutlet[] }): ReactNode {
  if (outlets.length === 0) return null;
  return (
    <span className="order-outlets">
      <span className="ui-hidden">Cites </span>
      {outlets.map(({ name, lang, dir }, index) => (
        <span key={name}>
          {index > 0 && ' · '}
          <bdi lang={lang || undefined} dir={dir || (lang ? directionOf(lang) : undefined)}>
            {name}
          </bdi>
        </span>
      ))}
    </span>
  );
}

/** Names in a row: `A`, `A and B`, `A, B and C`. */
export function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
