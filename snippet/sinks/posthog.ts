import { passToGlobal } from './pass-to-global.ts';
import { propsFor } from './props-for.ts';

/** PostHog: `capture('journey touchpoint reached', { stage, touchpoint, action })`. */
export const init = passToGlobal('posthog.capture', (fact) => [
  fact.touchpoint ? 'journey touchpoint reached' : 'journey stage entered',
  propsFor(fact),
]);
