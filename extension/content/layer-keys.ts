import { NOTE_KEY, OVERLAY_KEY } from '../../shared/journey/walk-keys.ts';
import { overlayVisible } from '../platform/settings.ts';
import type { Notes } from './notes-door.ts';

/** What the shortcuts do where the page has them and not the browser. */
export function layerKeys(notes: () => Promise<Notes>) {
  return {
    [NOTE_KEY.code]: () =>
      void notes().then(
        (door) => door.begin(),
        () => undefined,
      ),
    [OVERLAY_KEY.code]: () =>
      void overlayVisible.get().then((visible) => overlayVisible.set(!visible)),
  };
}
