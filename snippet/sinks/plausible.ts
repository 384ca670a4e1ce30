import { passToGlobal } from './pass-to-global.ts';
import { propsFor } from './props-for.ts';

/**
 * Plausible: the goals `Journey Touchpoint` and `Journey Stage`. What was only looked at, or entered, is not
 * interactive: it does not keep a visit from counting as a bounce.
 */
export const init = passToGlobal('plausible', (fact) => [
  fact.touchpoint ? 'Journey Touchpoint' : 'Journey Stage',
  { props: propsFor(fact), interactive: !/view|stage/.test(fact.action) },
]);
