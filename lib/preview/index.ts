/** An article as readers will get it, before it is published: the only door to previews. */
export { PREVIEW_TYPEFACES, previewAsPdf, previewOnSite } from './preview-article';
export { guestImage, guestPage, guestStyle } from './preview-for-guest';
