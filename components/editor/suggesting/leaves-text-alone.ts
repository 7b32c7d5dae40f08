import { Fragment, type Node } from '@tiptap/pm/model';
import {
  type ArticleDocument,
  type DocumentNode,
  resolveBlocks,
  resolveSuggestions,
} from '../../../lib/document';
import { changedBlocks } from './track-blocks';

/**
 * Whether two versions of an article differ in nothing but what this person suggests: without that,
 * the text and the suggestions of others are the same. Only what changed is looked at.
 */
export function leavesTextAlone(before: Node, after: Node, actorId: string): boolean {
  const choose = (id: string) => (id.startsWith(`${actorId}-`) ? 'reject' : 'keep');
  const { start, endBefore, endAfter } = changedBlocks(before, after);
  const rest = (article: Node, end: number) => {
    const blocks = article.content.content.slice(start, end).map((block) => block.toJSON());
    return Fragment.fromArray(
      resolveBlocks(blocks as DocumentNode[], choose).map((block) =>
        article.type.schema.nodeFromJSON(block),
      ),
    );
  };
  const own = (article: Node) => {
    const headline = article.child(0).toJSON() as DocumentNode;
    const shell = { type: 'doc', attrs: article.attrs, content: [headline] } as ArticleDocument;
    return JSON.stringify(resolveSuggestions(shell, choose).attrs);
  };
  return own(before) === own(after) && rest(before, endBefore).eq(rest(after, endAfter));
}
