import type { BlockEditor } from '../../define-editor';
import { UNREADABLE } from './block';

/** As much of what was found as is of use to whoever has to decide what becomes of it. */
const SHOWN = 4_000;

/** It can't be changed, only moved or deleted; what was found opens below its line. */
export const unknownEditor: BlockEditor = {
  node: {
    addNodeView() {
      return ({ node }) => {
        const dom = document.createElement('div');
        dom.className = 'unknown-block';
        dom.contentEditable = 'false';
        const line = document.createElement('p');
        line.textContent = UNREADABLE;
        const found = document.createElement('details');
        const summary = document.createElement('summary');
        summary.textContent = 'What was found';
        const json = document.createElement('pre');
        json.textContent = String(node.attrs.stored).slice(0, SHOWN);
        found.append(summary, json);
        dom.append(line, found);
        return {
          dom,
          stopEvent: ({ target }) => found.contains(target as globalThis.Node),
          ignoreMutation: () => true,
        };
      };
    },
  },
};
