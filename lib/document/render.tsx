import { Fragment, type ReactNode } from 'react';
import type { NumberedNote } from './anatomy';
import { blockByName } from './blocks';
import { UNREADABLE } from './blocks/unknown/block';
import type { DocumentMark, DocumentNode, RenderContext } from './define-block';

/** The nodes as React elements; an unknown or broken one becomes a placeholder, never an error. */
export function renderNodes(nodes: readonly DocumentNode[], context: RenderContext): ReactNode {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the elements are never updated in place
    <Fragment key={index}>{renderNode(node, context)}</Fragment>
  ));
}

/** The texts of the notes as a list, each with a way back to its reference. */
export function renderNotes(notes: readonly NumberedNote[], context: RenderContext): ReactNode {
  if (notes.length === 0) return null;
  return (
    <section className="notes" role="doc-endnotes" aria-label="Notes">
      <h2>Notes</h2>
      <ol>
        {notes.map((note) => {
          const label = context.noteLabel(note.id) ?? String(note.number);
          return (
            <li key={note.id} id={`note-${note.id}`}>
              <span className="note-label">{label}</span>
              <p>
                {renderNodes(note.node.content ?? [], context)}{' '}
                <a
                  className="note-back"
                  href={`#ref-${note.id}`}
                  role="doc-backlink"
                  aria-label={`Back to note ${label} in the text`}
                >
                  ↑
                </a>
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function renderNode(node: DocumentNode, context: RenderContext): ReactNode {
  if (node.type === 'text') return renderText(node, context);
  const block = blockByName(node.type);
  const attributes = block?.attributes.safeParse(node.attrs ?? {});
  if (block?.kind !== 'node' || !attributes?.success) {
    return <p className="unknown-block">{UNREADABLE}</p>;
  }
  const children = renderNodes(node.content ?? [], context);
  return block.render({ attributes: attributes.data, node, children, context });
}

function renderText(node: DocumentNode, context: RenderContext): ReactNode {
  return (node.marks ?? []).reduceRight<ReactNode>(
    (inner, mark) => renderMark(mark, inner, node, context),
    node.text ?? '',
  );
}

function renderMark(
  mark: DocumentMark,
  children: ReactNode,
  node: DocumentNode,
  context: RenderContext,
): ReactNode {
  const block = blockByName(mark.type);
  const attributes = block?.attributes.safeParse(mark.attrs ?? {});
  if (block?.kind !== 'mark' || !attributes?.success) return children;
  return block.render({ attributes: attributes.data, node, children, context });
}
