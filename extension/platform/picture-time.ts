/*
 * How long the parts of taking a picture may take, one made from the other: a page that came to life again before the
 * background's picture was taken would show labels in it, and fields where nobody measured.
 */

/** Longest wait for a page's answer, in milliseconds: a page that hangs must not hang the panel. */
export const ANSWER_LIMIT_MS = 4_000;

/** A browser on a busy machine takes a second for a large window. */
const CAPTURE_LIMIT_MS = 2_000;

/** From asking a page to hold still to having its picture. One that took longer is thrown away. */
export const SHOOTING_LIMIT_MS = ANSWER_LIMIT_MS + CAPTURE_LIMIT_MS;

/**
 * As long a page holds still when nobody says `moveAgain` (the background died in between). It begins to count when it
 * is asked, so never earlier than the background; the rest is for timers that fire early and clocks that differ.
 */
export const STILLNESS_MS = SHOOTING_LIMIT_MS + 1_000;
