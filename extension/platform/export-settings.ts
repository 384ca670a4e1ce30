import { type Setting, setting } from './settings.ts';

/** What a person does not want to pass on with a map. */
export interface LeftOut {
  names: boolean;
  pictures: boolean;
  /** What was written in notes and answers. */
  words: boolean;
}

function isLeftOut(stored: unknown): stored is LeftOut {
  if (typeof stored !== 'object' || stored === null) return false;
  return ['names', 'pictures', 'words'].every(
    (kind) => typeof Reflect.get(stored, kind) === 'boolean',
  );
}

/** As it was chosen for the last file; proposed for the next. */
export const lastLeftOut: Setting<LeftOut> = setting('leftOut', isLeftOut, {
  names: false,
  pictures: false,
  words: false,
});
