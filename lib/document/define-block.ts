import type { ReactNode } from 'react';
import type * as z from 'zod';
import type { ShownImage } from './blocks/figure/crop';

/** A mark as ProseMirror writes it: emphasis, strong or link. */
export type DocumentMark = { type: string; attrs?: Record<string, unknown> };

/** A node as ProseMirror writes it; the whole article is one of these with the type `doc`. */
export type DocumentNode = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentNode[];
  marks?: DocumentMark[];
  text?: string;
};

/** What a renderer may ask of its surroundings; every target (site, e-book, preview) brings its own. */
export type RenderContext = {
  /** The printed label of a note, such as `3` or `iii`; null when the note is not in the text. */
  noteLabel(noteId: string): string | null;
  /** The files that show this image or part of one; null when it can't be shown. */
  picture(shown: ShownImage): PictureFiles | null;
};

/** Where a picture is found: the file that every reader knows, and those to be preferred, best first. */
export type PictureFiles = {
  src: string;
  srcSet?: string;
  sources: { type: string; srcSet: string }[];
};

export type RenderProps<Attributes> = {
  attributes: Attributes;
  node: DocumentNode;
  children: ReactNode;
  context: RenderContext;
};

/**
 * Everything there is to know about one kind of block. The editor node, the validator and every
 * renderer are derived from it; see `schema.ts`, `extensions.ts`, `render.tsx`.
 */
export type BlockDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  name: string;
  kind: 'node' | 'mark';
  /** `block` may stand at the top of an article, `inline` in running text; parts of other blocks have none. */
  group?: 'block' | 'inline';
  /** A ProseMirror content expression; absent for leaves and marks. */
  content?: string;
  /** Which marks its text may carry; all when absent, none when empty. */
  marks?: string;
  behaviour?: {
    atom?: boolean;
    isolating?: boolean;
    defining?: boolean;
    draggable?: boolean;
    /** Marks only: false when words typed at its end are not part of it. */
    inclusive?: boolean;
    /** Marks only: what it can't stand beside; its own kind when absent, nothing when empty. */
    excludes?: string;
  };
  /** The attributes, strict. What has no default must be given, except ids, which the editor makes. */
  attributes: z.ZodObject<Shape>;
  /** The element it is in HTML, on the page and on the clipboard. */
  tag: string | ((attributes: z.infer<z.ZodObject<Shape>>) => string);
  /** Elements of other programs' HTML that are read as this; its own HTML says so in `data-block`. */
  alsoReads?: { tag: string; attributes?: Record<string, unknown> }[];
  /** The picture of it for readers: a pure component without hooks, escaped by construction. */
  render(props: RenderProps<z.infer<z.ZodObject<Shape>>>): ReactNode;
  /** Its words beside those of its content, such as a caption or a citation; empty when it has none. */
  ownText?(attributes: z.infer<z.ZodObject<Shape>>): string[];
  /** Nodes of this kind that must be accepted, rendered and carried over the clipboard. */
  samples: DocumentNode[];
  /** Nodes of this kind that must be refused. */
  refused: DocumentNode[];
};

/** Defines a block or mark; it only pins the types together. */
export function defineBlock<Shape extends z.ZodRawShape>(
  definition: BlockDefinition<Shape>,
): BlockDefinition<Shape> {
  return definition;
}
