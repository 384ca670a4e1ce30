/** Between the selector of a shadow host and the one inside its root. */
export const SHADOW_STEP = ' >>> ';
