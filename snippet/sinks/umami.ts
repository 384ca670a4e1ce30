import { passToGlobal } from './pass-to-global.ts';
import { propsFor } from './props-for.ts';

/** Umami: `track('journey-touchpoint', { stage, touchpoint, action })`; it takes names of at most 50 characters. */
export const init = passToGlobal('umami.track', (fact) => [
  fact.touchpoint ? 'journey-touchpoint' : 'journey-stage',
  propsFor(fact),
]);
