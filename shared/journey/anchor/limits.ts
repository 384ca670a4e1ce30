/** Most steps of a path that are kept, from the element up. */
export const PATH_LIMIT = 24;
/** Most class names that are kept. */
export const CLASS_LIMIT = 8;
/** Figures of others of its tag that are kept. */
export const OTHERS_LIMIT = 160;
