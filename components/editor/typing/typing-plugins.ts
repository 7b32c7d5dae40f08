import type { Plugin } from '@tiptap/pm/state';
import { languageAt, languageFormPlugin } from './block-language';
import { directionsPlugin } from './directions';
import { quotesPlugin } from './quotes';

/** What makes typing right in any language: directions, quotes, and the form to say the language. */
export function typingPlugins(): Plugin[] {
  return [quotesPlugin(languageAt), directionsPlugin(), languageFormPlugin()];
}
