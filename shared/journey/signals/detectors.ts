import { errorClickDetector } from './error-click.ts';
import { excessiveScrollDetector } from './excessive-scroll.ts';
import { formDetector } from './form-abandoned.ts';
import type { Detector } from './observation.ts';
import { clickDetector } from './one-burst.ts';
import { slowPageDetector } from './slow-page.ts';

/** All rules about one page view, as one detector. The rules about the way through a site are in `trail.ts`. */
export function allDetectors(): Detector {
  const detectors = [
    clickDetector(),
    errorClickDetector(),
    excessiveScrollDetector(),
    formDetector(),
    slowPageDetector(),
  ];
  return {
    see: (seen) => detectors.flatMap((each) => each.see(seen)),
    due() {
      const wanted = detectors.flatMap((each) => each.due() ?? []);
      return wanted.length > 0 ? Math.min(...wanted) : null;
    },
  };
}
