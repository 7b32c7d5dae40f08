/** The keys that open the list of all keys. */
export const HELP_KEYS = 'Mod-/';

/** The keys that begin a comment on what is selected, or on the block or field. */
export const COMMENT_KEYS = 'Mod-Alt-m';
