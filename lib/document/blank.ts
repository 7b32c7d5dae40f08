import { newBlockId } from './attributes';
import { type Byline, SCHEMA_VERSION } from './blocks/doc/block';
import type { ArticleDocument } from './validate';

/** An article with nothing in it but a place for the headline and the first paragraph. */
export function blankDocument(bylines: Byline[] = [], lang = 'en'): ArticleDocument {
  return {
    type: 'doc',
    attrs: { schemaVersion: SCHEMA_VERSION, section: '', bylines, lang },
    content: [
      { type: 'headline', attrs: { id: newBlockId() } },
      { type: 'paragraph', attrs: { id: newBlockId(), lang: '', dir: '' } },
    ],
  };
}
