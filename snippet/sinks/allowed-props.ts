import { WIRE_PROP } from '../../shared/contract/page-event.ts';
import type { Said } from './hear-facts.ts';
import type { SinkOptions } from './options.ts';

/** The props of a saying that may leave the page, by their names. */
export function allowedProps({ props }: SinkOptions, said: Said): Record<string, string> {
  const allowed: Record<string, string> = {};
  for (const name of `${props || ''}`.split(/[\s,]+/)) {
    const value = said[WIRE_PROP + name];
    if (value) allowed[name] = value;
  }
  return allowed;
}
