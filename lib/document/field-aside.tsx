import { createContext, type ReactNode, use } from 'react';

/** A field that a page may put something beside: of a block or, with no block id, of the article. */
export type AskedField = { blockId: string; field: string; label: string };

/** What the page puts beside fields, such as a button to comment on them; nothing by default. */
export const FieldAsideContext = createContext<((field: AskedField) => ReactNode) | null>(null);

/** The place beside a field. */
export function FieldAside(field: AskedField) {
  return use(FieldAsideContext)?.(field) ?? null;
}
