import { overlayVisible } from '../platform/settings.ts';
import { callWalking } from './call-walking.ts';
import type { Notes } from './notes-door.ts';
import { type Overlay, type OverlayWorld, startOverlay } from './overlay/overlay.ts';
import type { Mark } from './scan-page.ts';
import type { Walking, WalkingWorld } from './walking-door.ts';

/** What of a walk lies over this page. */
export interface WalkDrawing {
  begin(record: Pick<WalkingWorld, 'steps' | 'views'>): void;
  /** Marks near the window; none before it began. */
  nearMarks(): Mark[];
  setVisible(visible: boolean): void;
  /** Undefined until the script of a walk has come. */
  pins(): Walking | undefined;
}

/** @param style adds to the host's styles */
export function createDrawing(
  world: OverlayWorld,
  style: (css: string) => void,
  notes: () => Promise<Notes>,
): WalkDrawing {
  const { context, scan, signal } = world;
  let overlay: Overlay | null = null;
  let walking: Walking | undefined;
  const setVisible = (visible: boolean) => overlay?.setVisible(visible);
  return {
    setVisible,
    nearMarks: () => overlay?.nearMarks() ?? [],
    pins: () => walking,
    begin(record) {
      overlay = startOverlay(world);
      overlayVisible.get().then(setVisible, () => undefined);
      overlayVisible.onChange(setVisible, signal);
      const { ribbon, pins } = overlay;
      void callWalking({ context, scan, ...record, ribbon, pins, notes, style }).then((come) => {
        walking = come;
      });
    },
  };
}
