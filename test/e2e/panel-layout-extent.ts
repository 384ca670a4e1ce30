import type { BrowserKind } from '../launch/driver.ts';

export const LANGUAGES = ['en', 'sv', 'nb', 'da'] as const;

/** Names the wish for everything, everywhere. */
export const WHOLE = 'WAYMARK_WHOLE_LAYOUT';

/**
 * Texts are as wide in one browser as in the other, and a tour of the panel takes ten seconds: Firefox makes it in the
 * language with the longest texts, and in all of them in `npm run soak -- panel-layout`.
 */
export function languagesIn(name: BrowserKind): readonly (typeof LANGUAGES)[number][] {
  return name === 'chromium' || process.env[WHOLE] ? LANGUAGES : ['sv'];
}
