/** The width of a picture in an article, in pixels. */
export const W = 1800;

/** The height of a picture in an article, in pixels. */
export const H = 1125;
