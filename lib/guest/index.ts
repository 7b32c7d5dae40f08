/** What a guest finds under a preview link; nothing here renders, so that Next can load it. */
export { type OpenedPreview, openForGuest, publishedAddress } from './open-for-guest';
