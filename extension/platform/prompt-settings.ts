import { type Setting, setting } from './settings.ts';

/** Of our own pages alone: what every page of a walk reads is in `settings.ts`. */

/** Whether questions come while walking. */
export const promptsOn: Setting<boolean> = setting(
  'promptsOn',
  (stored) => typeof stored === 'boolean',
  true,
);

/** Cards of questions that the walker of one walk does not want again. */
export type QuietPrompts = { walkId: string; cards: string[] };

function isQuiet(stored: unknown): stored is QuietPrompts | null {
  if (stored === null) return true;
  if (typeof stored !== 'object') return false;
  const cards: unknown = Reflect.get(stored, 'cards');
  const named = Array.isArray(cards) && cards.every((card) => typeof card === 'string');
  return named && typeof Reflect.get(stored, 'walkId') === 'string';
}

/** Null: none. The latest walk's only: an earlier one goes on with all its questions. */
export const quietPrompts: Setting<QuietPrompts | null> = setting('quietPrompts', isQuiet, null);
