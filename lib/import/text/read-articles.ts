import { unplacedWords } from './accounting';
import { readArticle } from './article';
import { articlesIn } from './boundaries';
import { withHeadlinesAsOne } from './headline-level';
import { type Line, linesOf, paragraphsOf } from './lines';
import { doubtful, type Mark, merged } from './mark';
import { piecesOf } from './pieces';
import type { ImportedArticle, ImportedLine, Reading } from './reading';

/** Reads a plain text of one or several articles; see `readLines`. */
export function readArticles(text: string): Reading {
  return readLines(linesOf(text));
}

/**
 * Reads the lines of one or several articles, whatever file they came from. Never throws; every
 * line is accounted for once, and is only called used when each of its words is found in the article.
 */
export function readLines(lines: readonly Line[]): Reading {
  const articles: ImportedArticle[] = [];
  const accounts = new Map<number, ImportedLine>();
  const text = withHeadlinesAsOne(lines.filter((line) => !line.traits?.aside));
  const paragraphs = paragraphsOf(text);
  for (const placed of articlesIn(piecesOf(paragraphs))) {
    const { article, marks } = readArticle(placed);
    if (article) articles.push(article);
    const number = article ? articles.length : null;
    for (const mark of checked(article, marks)) {
      for (const line of mark.paragraph.lines)
        accounts.set(line.number, account(line, mark, number));
    }
  }
  return { articles, lines: lines.map((line) => accounts.get(line.number) ?? missed(line)) };
}

function checked(article: ImportedArticle | null, marks: readonly Mark[]): Mark[] {
  const byParagraph = new Map<Mark['paragraph'], Mark>();
  for (const mark of marks) {
    const before = byParagraph.get(mark.paragraph);
    byParagraph.set(mark.paragraph, before ? merged(before, mark) : mark);
  }
  const whole = [...byParagraph.values()];
  if (!article) return whole;
  const unplaced = unplacedWords(article);
  return whole.map((mark) => {
    if (mark.verdict !== 'used') return mark;
    const words = unplaced(mark.paragraph.text, mark.said ?? '');
    if (words.length > 0)
      return worse(mark, `not found in the article: ${words.slice(0, 12).join(', ')}`);
    return isDamaged(mark.paragraph.text) ? worse(mark, 'holds damaged characters') : mark;
  });
}

function worse(mark: Mark, reason: string): Mark {
  return merged(mark, doubtful(mark.paragraph, mark.part, reason));
}

// The marks of text that was decoded wrongly before it came here.
function isDamaged(text: string): boolean {
  return /\uFFFD|â€[™œ“”˜¦\u009d\u0099\u009c]|Ã[©¡³±­º¼]/.test(text);
}

function account(line: Line, mark: Mark, article: number | null): ImportedLine {
  const { traits } = line;
  const told = traits?.doubt ? worse(mark, traits.doubt) : mark;
  return accounted(line, { ...told, article });
}

function missed(line: Line): ImportedLine {
  const aside = line.traits?.aside ?? { verdict: 'doubtful', reason: 'was not understood' };
  return accounted(line, { ...aside, article: null, part: null });
}

function accounted(
  { number, text, traits }: Line,
  { verdict, article, part, reason }: Pick<ImportedLine, 'verdict' | 'article' | 'part' | 'reason'>,
): ImportedLine {
  return { number, text, verdict, article, part, reason, ...(traits && { traits }) };
}
