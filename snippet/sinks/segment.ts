import { passToGlobal } from './pass-to-global.ts';
import { propsFor } from './props-for.ts';

/**
 * Segment: `track('Journey Touchpoint Reached', { stage, touchpoint, action })`. RudderStack is the same with
 * `data-global="rudderanalytics"`.
 */
export const init = passToGlobal('analytics.track', (fact) => [
  fact.touchpoint ? 'Journey Touchpoint Reached' : 'Journey Stage Entered',
  propsFor(fact),
]);
