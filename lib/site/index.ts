/** The reading site: published editions in, files out, and a store that serves them. */
export { addresses } from './addresses';
export { type ReleaseOptions, type ReleaseStep, writeRelease } from './page-store';
export { openPageStore, type PageStore, type PageStoreOptions } from './page-store-server';
export {
  previewImages,
  previewStyle,
  previewTypeface,
  type SitePreview,
  sitePreview,
} from './preview';
export { currentRelease, type Release } from './release';
export { renderSite } from './render-site';
export type { HashedEdition, SiteFile, SiteInput } from './site-input';
export { siteStamp } from './site-stamp';
