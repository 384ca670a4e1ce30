/** Caps on what a person, a page or a file may hand us. Beyond them it is a fault or an attack. */
/** Pictures of one note. */
export const NOTE_PICTURE_LIMIT = 10;
export const TEXT_LIMIT = 20_000;
export const NAME_LIMIT = 200;
export const ADDRESS_LIMIT = 2_048;
export const STAGE_LIMIT = 20;
export const TOUCHPOINT_LIMIT = 500;
export const PERSONA_LIMIT = 50;
export const SITE_LIMIT = 30;
/** Texts in one list of a plan: goals, needs, laws ... */
export const LIST_LIMIT = 50;
/** Pauses of one walk. A walk of weeks that rests five times a day has some 200. */
export const PAUSE_LIMIT = 1_000;
/** Lines of a walk's history; the oldest give way. */
export const HISTORY_LIMIT = 500;
/** Figures of one signal. */
export const SIGNAL_VALUE_LIMIT = 12;
/** Longest journey file, in characters. A rich plan of 500 touchpoints is about 300,000. */
export const JOURNEY_FILE_LIMIT = 1_000_000;
/**
 * Largest walk file, in bytes and in characters: pictures travel inside it as base64, 500 of 300 kB fit. Both browsers
 * hold texts of at least twice this (Chromium 512 million characters).
 */
export const WALK_FILE_LIMIT = 200_000_000;
/** What one walk file may hold. A day of walking is some 500 steps and 60 notes. */
export const WALK_STEP_LIMIT = 20_000;
export const WALK_NOTE_LIMIT = 2_000;
export const WALK_PICTURE_LIMIT = 2_000;
/** What one report may hold: 500 walks of a day each. */
export const REPORT_WALK_LIMIT = 1_000;
export const REPORT_STEP_LIMIT = 250_000;
export const REPORT_NOTE_LIMIT = 30_000;
/** Longest picture inside a walk file, in base64 characters: 12 MB of bytes; a 4K screenshot as JPEG is about 1.5. */
export const PICTURE_BASE64_LIMIT = 16_000_000;
/** What one note points at. */
export const TARGET_LIMIT = 20;

/** Reviews of a journey's map that are kept; then the oldest goes. At one a month that is sixteen years. */
export const REVIEW_LIMIT = 200;
