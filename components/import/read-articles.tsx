import type { ImportedArticle } from '../../lib/import';
import { KeyValues } from '../ui/key-values';
import { Link } from '../ui/navigation';
import './line-account.css';

/** What was read of a text, article by article; the ids are of the drafts, once they are made. */
export function ReadArticles(props: { articles: ImportedArticle[]; ids: string[] }) {
  return props.articles.map((article, index) => {
    const id = props.ids[index];
    return (
      <details key={article.title} className="read-article">
        <summary>
          {id ? <Link href={`/desk/articles/${id}`}>{article.title}</Link> : article.title}
        </summary>
        <KeyValues
          facts={[
            { key: 'Pull quote', value: article.pullQuote || '—' },
            { key: 'Commentary', value: `${article.commentary.length} paragraphs` },
            { key: 'Notes', value: article.notes.length },
            {
              key: 'Excerpts',
              value: article.excerpts.map(({ outlet, date }) => `${outlet}, ${date}`).join(' · '),
            },
            { key: 'Image', value: article.image?.attribution || '—' },
          ]}
        />
      </details>
    );
  });
}
