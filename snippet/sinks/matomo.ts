import { passToGlobal } from './pass-to-global.ts';

/** Matomo: events of the category `Journey purchase`, with the action and the touchpoint's name. */
export const init = passToGlobal('_paq.push', ({ stages, touchpoint, action }) => [
  ['trackEvent', `Journey ${stages}`.trim(), action].concat(touchpoint || []),
]);
