import type { BrowserKind } from '../launch/driver.ts';
import { SHORT } from '../launch/short-form.ts';

export const LANGUAGES = ['en', 'sv', 'nb', 'da'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A tour in this language asks axe too, and looks at forced colours: they hardly depend on words. */
export const WITH_BARRIERS: Language = 'sv';

/** Names the wish for everything, everywhere. */
export const WHOLE = 'WAYMARK_WHOLE_LAYOUT';

/**
 * Texts are as wide in one browser as in the other, and a tour of the panel takes ten seconds: each browser makes it in
 * the language with the longest texts, Chromium in the long form in the shortest too, and both in all of them in
 * `npm run soak -- panel-layout`.
 */
export function languagesIn(name: BrowserKind): readonly Language[] {
  if (process.env[WHOLE]) return LANGUAGES;
  return name === 'chromium' && !SHORT ? ['sv', 'en'] : ['sv'];
}
