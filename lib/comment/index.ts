/** What people say about an article: threads on its passages, blocks and fields. */
export { type Anchor, anchor, QUOTE_LIMITS } from './anchor';
export { COMMENT_LIMITS } from './body';
export { commentAsGuest, GUEST_COMMENTS } from './comment-as-guest';
export { editComment } from './edit-comment';
export { type CommentablePart, commentableParts } from './guest-anchor';
export { type GuestThread, guestThreads, guestThreadsOf } from './guest-threads';
export { DISCUSSION_LIMITS } from './open-thread';
export {
  type CommentLine,
  type Discussion,
  discussionOf,
  discussionStamp,
  openThreadCounts,
  type ThreadLine,
} from './queries';
export { reopenThread } from './reopen-thread';
export { replyToThread } from './reply-to-thread';
export { resolveThread } from './resolve-thread';
export { startThread } from './start-thread';
export { withdrawComment } from './withdraw-comment';
