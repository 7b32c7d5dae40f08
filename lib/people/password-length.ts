/** How long a password is, in characters; none is ever cut. */
export const PASSWORD_LENGTH = { least: 8, most: 1_000 } as const;
