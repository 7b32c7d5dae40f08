import './read-article.css';
import type { ReactNode } from 'react';
import type { ImportedArticle, ImportedExcerpt, ImportedLine } from '../../lib/import';
import { Link } from '../ui/navigation';
import { lineAnchor, partAnchor, partInWords } from './part-names';

type ReadArticleProps = {
  file: number;
  number: number;
  article: ImportedArticle;
  lines: ImportedLine[];
  /** Addresses of the pictures by their index; null for one that can't be shown. */
  pictures: (string | null)[];
};

/** The article that came of the lines, part by part, each with the lines it was read from. */
export function ReadArticle(props: ReadArticleProps) {
  const { article } = props;
  const part = (name: string, children: ReactNode) => (
    <ReadPart key={name} {...props} part={name}>
      {children}
    </ReadPart>
  );
  return (
    <div className="read-article">
      {part('title', <p className="read-article-title">{article.title || '—'}</p>)}
      {article.bylines && part('byline', <p>{article.bylines.join(', ')}</p>)}
      {article.pullQuote &&
        part('pull quote', <p className="read-article-quote">{article.pullQuote}</p>)}
      <Pictures {...props} part={part} />
      {article.caption && part('caption', <p>{article.caption}</p>)}
      {article.image?.caption && part('image caption', <p>{article.image.caption}</p>)}
      {article.image?.attribution && part('image attribution', <p>{article.image.attribution}</p>)}
      {article.image?.sourceUrl && part('image source', <p>{article.image.sourceUrl}</p>)}
      {article.commentary.map((text, index) =>
        part(`commentary ${index + 1}`, <p dir="auto">{text}</p>),
      )}
      {article.excerpts.flatMap((excerpt, index) => [
        part(`excerpt ${index + 1} citation`, <Citation excerpt={excerpt} />),
        ...excerpt.paragraphs.map((text, at) =>
          part(`excerpt ${index + 1} passage ${at + 1}`, <p dir="auto">{text}</p>),
        ),
      ])}
      {article.notes.map((text, index) =>
        part(`note ${numeralsOf(article)[index] ?? index + 1}`, <p dir="auto">{text}</p>),
      )}
    </div>
  );
}

function numeralsOf({ noteNumerals, noteMarkers }: ImportedArticle): string[] {
  return noteNumerals ?? [...new Set(noteMarkers)];
}

type PartProps = ReadArticleProps & { part: string; children: ReactNode };

function ReadPart({ file, number, lines, part, children }: PartProps) {
  const own = lines.filter(
    (line) => line.verdict !== 'ignored' && line.part?.split(', ').includes(part),
  );
  return (
    <section className="read-part" id={partAnchor(`${file}-${number}`, part)}>
      <p className="read-part-name">
        {partInWords(part)}
        {own.map((line) => (
          <Link key={line.number} href={`#${lineAnchor(file, line.number)}`}>
            line {line.number}
          </Link>
        ))}
      </p>
      {children}
    </section>
  );
}

function Pictures(
  props: ReadArticleProps & { part: (name: string, child: ReactNode) => ReactNode },
) {
  return props.lines.flatMap(({ part, traits }) => {
    const src = traits?.picture && props.pictures[traits.picture.index];
    if (!part?.startsWith('picture ') || !src || !traits?.picture) return [];
    return [
      props.part(
        part,
        <>
          <img src={src} alt={traits.picture.alt} className="read-article-picture" />
          <p>{traits.picture.alt || 'It has no alternative text.'}</p>
        </>,
      ),
    ];
  });
}

function Citation({ excerpt }: { excerpt: ImportedExcerpt }) {
  const facts = [
    ['Author', excerpt.author],
    ['Original title', excerpt.titleOriginal],
    ['Translated title', excerpt.titleTranslated],
    ['Outlet', excerpt.outlet],
    ['What it is', excerpt.outletNote],
    ['Date', excerpt.date],
    ['Address', excerpt.url],
  ] as const;
  return (
    <dl className="read-citation">
      {facts
        .filter(([name, value]) => value || name !== 'Author')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value || '—'}</dd>
          </div>
        ))}
    </dl>
  );
}
