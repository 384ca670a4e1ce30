import type { SnowplowOptions } from './options.ts';
import { passToGlobal } from './pass-to-global.ts';
import { propsFor } from './props-for.ts';

const snowplow = passToGlobal<SnowplowOptions>('snowplow', (fact, { schema }) => [
  'trackSelfDescribingEvent',
  { event: { schema, data: { action: fact.action, ...propsFor(fact) } } },
]);

/**
 * Snowplow: self-describing events of the schema that the site names, for which
 * `snippet/install/snowplow-touchpoint.json` is a beginning. Without one nothing is tracked.
 */
export function init(options: SnowplowOptions = {}): void {
  if (options.schema) snowplow(options);
}
