import { passToGlobal } from './pass-to-global.ts';

/** GA4's limits: characters of a parameter's name and of its value. */
const NAME_LIMIT = 40;
const VALUE_LIMIT = 100;

/**
 * Google Tag Manager and GA4: pushes `{ event: 'waymark_touchpoint', waymark_touchpoint, waymark_stage, waymark_action,
 * waymark_prop_<name> }` or `{ event: 'waymark_stage', ... }`. What an event does not say is undefined in it, because
 * the data layer would otherwise keep it from the event before.
 */
export const init = passToGlobal(
  'dataLayer.push',
  ({ action, touchpoint, stages, props }, options) => {
    const said: Record<string, string | undefined> = {
      event: touchpoint ? 'waymark_touchpoint' : 'waymark_stage',
      waymark_touchpoint: touchpoint,
      // Whole words only: half an id would be another one.
      waymark_stage:
        stages.slice(0, VALUE_LIMIT + 1).replace(/^(.{0,100})( .*)?$/, '$1') || undefined,
      waymark_action: action,
    };
    for (const name of `${options.props || ''}`.match(/[^\s,]+/g) || []) {
      const member = `waymark_prop_${name.replace(/[.-]/g, '_')}`;
      if (member.length <= NAME_LIMIT) said[member] = props[name]?.slice(0, VALUE_LIMIT);
    }
    return [said];
  },
);
