import { createHash } from 'node:crypto';
import { readProjectFile } from './project-files';
import type { SiteFile } from './site-input';
import { type Typefaces, typefacesFor } from './typefaces';

export type Stylesheet = { href: string; css: string; preload: string[]; files: SiteFile[] };

/** The ground that desk and site share, then the blocks, then the site's own pages. */
const SHARED = ['components/ui/tokens.css', 'components/ui/base.css', 'components/ui/hidden.css'];
const BLOCK_FOLDERS = [
  'headline', 'paragraph', 'heading', 'lists', 'pull-quote', 'figure', 'excerpt', 'note', 'marks',
]; // biome-ignore format: a list reads better as a block
const PAGES = ['shell', 'front', 'cover', 'article', 'plain', 'print'];

/** The one stylesheet of the site and the typefaces that this text needs. */
export function stylesheetFor(text: string): Stylesheet {
  const typefaces = typefacesFor(text);
  const css = assemble(typefaces);
  const bytes = Buffer.from(css);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const href = `/assets/site.${hash}.css`;
  const file = {
    path: href,
    type: 'text/css; charset=utf-8',
    immutable: true,
    bytes: async () => bytes,
  };
  return { href, css, preload: typefaces.preload, files: [file, ...typefaces.files] };
}

function assemble(typefaces: Typefaces): string {
  const sources = [
    ...SHARED,
    ...BLOCK_FOLDERS.map((name) => `lib/document/blocks/${name}/${name}.css`),
    ...PAGES.map((name) => `lib/site/styles/${name}.css`),
  ];
  return [...sources.map((source) => withoutComments(readProjectFile(source))), typefaces.css].join(
    '\n',
  );
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*\n/g, '\n');
}
