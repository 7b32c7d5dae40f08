import './reconciliation.css';
import type { ImportFileView } from '../../lib/article';
import { type ImportedLine, usesFor } from '../../lib/import';
import type { FormAction } from '../ui/action-form';
import { Badge } from '../ui/badge';
import { Link } from '../ui/navigation';
import { ArticleChoices } from './article-choices';
import { InputLines, type UsesOfArticle } from './input-lines';
import { lineAnchor } from './part-names';
import { ReadArticle } from './read-article';

type ReconciliationProps = {
  importId: string;
  fileNumber: number;
  file: ImportFileView;
  pictures: (string | null)[];
  sections: { slug: string; title: string }[];
  /** Null once the drafts are made. */
  acts: { mendLine: FormAction; mendArticle: FormAction } | null;
};

/** One file of an import: the input on one side, the articles that came of it on the other. */
export function Reconciliation(props: ReconciliationProps) {
  const { file, fileNumber, importId, acts } = props;
  const { articles, lines } = file.reading;
  const uses = articles.map((_article, index) => usesOf(file, index + 1));
  const outside = lines.filter(({ article }) => article === null);
  return (
    <>
      <LineCount file={fileNumber} lines={lines} />
      {articles.map((article, index) => {
        const number = index + 1;
        const own = lines.filter((line) => line.article === number);
        const choice = file.choices[index];
        return (
          <section
            key={number}
            className="reconciliation"
            aria-labelledby={headingOf(props, number)}
          >
            <header className="reconciliation-header">
              <h3 id={headingOf(props, number)}>
                {article.title || 'Without a headline'}{' '}
                {choice?.isLeftOut && <Badge>left out</Badge>}
              </h3>
              {acts && choice && (
                <ArticleChoices
                  importId={importId}
                  choice={choice}
                  sections={props.sections}
                  action={acts.mendArticle}
                />
              )}
            </header>
            <div className="reconciliation-side">
              <h4>The input</h4>
              <InputLines
                importId={importId}
                file={fileNumber}
                lines={own}
                choices={uses}
                mend={acts?.mendLine ?? null}
              />
            </div>
            <div className="reconciliation-side">
              <h4>The article</h4>
              <ReadArticle
                file={fileNumber}
                number={number}
                article={article}
                lines={own}
                pictures={props.pictures}
              />
            </div>
          </section>
        );
      })}
      {outside.length > 0 && (
        <section className="reconciliation-outside">
          <h3>Lines in no article</h3>
          <InputLines
            importId={importId}
            file={fileNumber}
            lines={outside}
            choices={uses}
            mend={acts?.mendLine ?? null}
          />
        </section>
      )}
    </>
  );
}

function headingOf({ fileNumber }: ReconciliationProps, article: number): string {
  return `article-${fileNumber}-${article}`;
}

const PICTURE = { picture: { index: 0, alt: '' } };

function usesOf({ reading }: ImportFileView, article: number): UsesOfArticle {
  const read = reading.articles[article - 1];
  const line = { number: 0, text: '', verdict: 'used', article, part: null, reason: null } as const;
  return {
    article,
    title: (read?.title ?? '').slice(0, 60),
    uses: read ? usesFor(read, line) : [],
    ofPictures: read ? usesFor(read, { ...line, traits: PICTURE }) : [],
  };
}

function LineCount({ file, lines }: { file: number; lines: ImportedLine[] }) {
  const count = (verdict: string) => lines.filter((line) => line.verdict === verdict).length;
  const doubtful = lines.filter(({ verdict }) => verdict === 'doubtful');
  return (
    <div className="line-count">
      <p>
        {lines.length} lines: {count('used')} used, {count('ignored')} ignored, {doubtful.length}{' '}
        doubtful.
      </p>
      {doubtful.length > 0 && (
        <p className="line-count-doubtful">
          Look at{' '}
          {doubtful.slice(0, 40).map(({ number }) => (
            <Link key={number} href={`#${lineAnchor(file, number)}`}>
              line {number}
            </Link>
          ))}
          {doubtful.length > 40 && <span>and {doubtful.length - 40} more</span>}
        </p>
      )}
    </div>
  );
}
