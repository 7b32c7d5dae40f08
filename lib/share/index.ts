/** Preview links: what somebody without an account may read before it is published, and for how long. */
export { createPreviewLink, LINK_LIMITS, type NewPreviewLink } from './create-preview-link';
export { findLink, type OpenLink, showsArticle } from './find-link';
export { openPreview } from './open-preview';
export type { Shared } from './open-subject';
export { mayShareIssues } from './policy';
export { openedLink, type PreviewLinkLine, previewLinksOf } from './queries';
export { revokePreviewLink } from './revoke-preview-link';
