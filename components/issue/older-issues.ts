/** Closes a list of issues to choose from: it has the newest, and says where the others are. */
export const OLDER_ISSUES = { value: 'older', label: 'Older ones: see Issues', disabled: true };
