import * as z from 'zod';
import { direction, language } from '../../attributes';
import { type DocumentNode, defineBlock } from '../../define-block';
import { displayAddress, webHref } from '../../href';
import { directionOf, languageName } from '../../languages';
import { type Citation, citation, citationInWords, dateInWords } from './citation';

function paragraphSample(id: string, text: string): DocumentNode {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] };
}

const passageSample: DocumentNode = {
  type: 'passage',
  content: [paragraphSample('para0001', 'The port will open… in spring.')],
};

const originalSample: DocumentNode = {
  type: 'original',
  attrs: { lang: 'es', dir: 'ltr' },
  content: [paragraphSample('para0002', 'El puerto abrirá… en primavera.')],
};

const sample: DocumentNode = {
  type: 'excerpt',
  attrs: {
    id: 'exce0001',
    titleOriginal: 'El puerto abrirá',
    titleTranslated: 'The port will open',
    lang: 'es',
    dir: 'ltr',
    outlet: 'El Muelle',
    outletNote: 'a harbour daily',
    date: '2026-10-16',
    url: 'https://elmuelle.example/2026/10/16/puerto',
  },
  content: [passageSample],
};

/** The translated passage of an excerpt. */
export const passage = defineBlock({
  name: 'passage',
  kind: 'node',
  content: 'paragraph+',
  behaviour: { isolating: true, defining: true },
  attributes: z.strictObject({}),
  tag: 'section',
  render: ({ children }) => <blockquote className="passage">{children}</blockquote>,
  samples: [passageSample],
  refused: [{ type: 'passage', content: [] }],
});

/** The passage as the source printed it; its paragraphs stand opposite those of the translation. */
export const original = defineBlock({
  name: 'original',
  kind: 'node',
  content: 'paragraph+',
  behaviour: { isolating: true, defining: true },
  attributes: z.strictObject({ lang: language, dir: direction }),
  tag: 'section',
  render: ({ attributes, children }) => (
    <blockquote
      className="original"
      lang={attributes.lang || undefined}
      dir={attributes.dir || (attributes.lang ? directionOf(attributes.lang) : undefined)}
    >
      {children}
    </blockquote>
  ),
  samples: [originalSample],
  refused: [{ type: 'original', attrs: { lang: 'es', dir: 'sideways' } }],
});

/** What the excerpt cites, as readers see it above the passage. */
function CitationCard({ source }: { source: Citation }) {
  const href = webHref(source.url);
  const lang = source.lang || undefined;
  const dir = source.dir || (source.lang ? directionOf(source.lang) : undefined);
  return (
    <header className="citation">
      <p className="citation-outlet">
        <cite lang={lang} dir={dir}>
          {source.outlet}
        </cite>
        {source.outletNote && <span className="citation-outlet-note">{source.outletNote}</span>}
      </p>
      <p className="citation-facts">
        {source.date && <time dateTime={source.date}>{dateInWords(source.date)}</time>}
        {source.lang && <span>In {languageName(source.lang)}</span>}
        {source.author && <span>By {source.author}</span>}
      </p>
      <h3 className="citation-title" lang={lang} dir={dir}>
        {source.titleOriginal}
      </h3>
      {source.titleTranslated && <p className="citation-translated">{source.titleTranslated}</p>}
      {href && (
        <p className="citation-address">
          <a href={href} rel="noopener noreferrer">
            {displayAddress(source.url)}
          </a>
        </p>
      )}
    </header>
  );
}

/** A passage quoted in translation, with the citation that proves it. */
export const excerpt = defineBlock({
  name: 'excerpt',
  kind: 'node',
  group: 'block',
  content: 'passage original?',
  behaviour: { isolating: true, defining: true, draggable: true },
  attributes: citation,
  tag: 'section',
  render: ({ attributes, children }) => (
    <section className="excerpt" id={`excerpt-${attributes.id}`}>
      <CitationCard source={attributes} />
      <div className="excerpt-text">{children}</div>
    </section>
  ),
  ownText: (source) => [citationInWords(source)].filter(Boolean),
  samples: [sample, { ...sample, content: [passageSample, originalSample] }],
  refused: [
    { ...sample, content: [] },
    { ...sample, content: [originalSample] },
    { ...sample, attrs: { ...sample.attrs, date: '16 October 2026' } },
    { ...sample, attrs: { ...sample.attrs, outlet: ['El Muelle'] } },
  ],
});
