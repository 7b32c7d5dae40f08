import { unplacedWords } from './accounting';
import { readArticle } from './article';
import { articlesIn } from './boundaries';
import { type Line, linesOf, paragraphsOf } from './lines';
import { doubtful, type Mark, merged } from './mark';
import { piecesOf } from './pieces';
import type { ImportedArticle, ImportedLine, Reading } from './reading';

/**
 * Reads a text of one or several articles. Never throws; every non-blank line is accounted for
 * once, and a line is only called used when each of its words is found in the article.
 */
export function readArticles(text: string): Reading {
  const lines = linesOf(text);
  const articles: ImportedArticle[] = [];
  const accounts = new Map<number, ImportedLine>();
  for (const placed of articlesIn(piecesOf(paragraphsOf(lines)))) {
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
  const { verdict, part, reason } = mark;
  return { number: line.number, text: line.text, verdict, article, part, reason };
}

function missed(line: Line): ImportedLine {
  const reason = 'was not understood';
  return {
    number: line.number,
    text: line.text,
    verdict: 'doubtful',
    article: null,
    part: null,
    reason,
  };
}
