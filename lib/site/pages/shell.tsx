import type { ReactNode } from 'react';
import { absolute, addresses } from '../addresses';
import type { SiteFrame } from './frame';
import { JsonLd } from './json-ld';

export type PageProps = {
  frame: SiteFrame;
  /** The page's own title; the publication's is added. Empty on the front page. */
  title: string;
  description: string;
  /** The path of the page, and the one that search engines should keep when it is another. */
  path: string;
  canonical?: string;
  kind?: 'website' | 'article';
  /** The path of the picture shown where the page is linked to. */
  card?: string | null;
  /** True for pages that search engines should leave out. */
  hidden?: boolean;
  jsonLd?: Record<string, unknown>;
  /** The item of the navigation that this page is or belongs to. */
  place?: string;
  children: ReactNode;
};

const NAVIGATION = [
  { path: addresses.home, label: 'This issue' },
  { path: addresses.archive, label: 'Archive' },
  { path: addresses.corrections, label: 'Corrections' },
  { path: addresses.about, label: 'About' },
];

/** A whole page of the site: head, masthead, navigation, the page itself, foot. */
export function Page(props: PageProps) {
  const { frame, path, place, children } = props;
  const { publication } = frame;
  return (
    <html lang={publication.language}>
      <Head {...props} />
      <body>
        <a className="ui-skip" href="#main">
          Skip to the text
        </a>
        <header className="site-head">
          <p className="wordmark">
            <a href={addresses.home} aria-current={path === addresses.home ? 'page' : undefined}>
              {publication.title}
            </a>
          </p>
          <nav aria-label="Site">
            <ul className="site-navigation">
              {NAVIGATION.map((item) => (
                <li key={item.path}>
                  <a href={item.path} aria-current={currency(item.path, path, place)}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Foot frame={frame} />
      </body>
    </html>
  );
}

function currency(item: string, path: string, place?: string): 'page' | 'true' | undefined {
  if (item === path) return 'page';
  return item === place ? 'true' : undefined;
}

// biome-ignore-start lint/style/noHeadElement: this page is a file, not Next's
function Head({ frame, title, description, path, canonical, kind, card, ...rest }: PageProps) {
  const { publication, baseUrl, stylesheet } = frame;
  const fullTitle = title ? `${title} · ${publication.title}` : publication.title;
  const url = absolute(baseUrl, canonical ?? path);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle}</title>
      <meta name="description" content={description} />
      <meta name="color-scheme" content="light dark" />
      {rest.hidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={url} />}
      {stylesheet.preload.map((href) => (
        <link
          key={href}
          rel="preload"
          as="font"
          type="font/woff2"
          href={href}
          crossOrigin="anonymous"
        />
      ))}
      <link rel="stylesheet" href={stylesheet.href} />
      <link rel="alternate" type="application/atom+xml" href={addresses.atom} title="Atom" />
      <link rel="alternate" type="application/feed+json" href={addresses.jsonFeed} title="JSON" />
      <link rel="icon" href={addresses.icon} type="image/svg+xml" />
      <meta property="og:site_name" content={publication.title} />
      <meta property="og:title" content={title || publication.title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={kind ?? 'website'} />
      <meta property="og:url" content={url} />
      {card && <meta property="og:image" content={absolute(baseUrl, card)} />}
      <meta name="twitter:card" content={card ? 'summary_large_image' : 'summary'} />
      {rest.jsonLd && <JsonLd data={rest.jsonLd} />}
    </head>
  );
}
// biome-ignore-end lint/style/noHeadElement: as above

function Foot({ frame: { publication } }: { frame: SiteFrame }) {
  return (
    <footer className="site-foot">
      <div className="site-foot-inner">
        <p className="site-foot-title">{publication.title}</p>
        <p>
          {publication.publisher && `Published by ${publication.publisher}. `}
          {publication.issn && `ISSN ${publication.issn}.`}
        </p>
        <ul className="site-foot-links">
          <li>
            <a href={addresses.about}>Masthead</a>
          </li>
          <li>
            <a href={addresses.corrections}>Corrections</a>
          </li>
          <li>
            <a href={addresses.atom}>Atom feed</a>
          </li>
          <li>
            <a href={addresses.jsonFeed}>JSON feed</a>
          </li>
          <li>
            <a href="/desk">Desk</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
