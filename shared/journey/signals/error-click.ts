import { SIGNAL_RULES } from '../signal-rules.ts';
import type { ClickSeen, Detector } from './observation.ts';

const { withinMs } = SIGNAL_RULES['error-click'].thresholds;

/** An error of the page, or a request its server failed, soon after a click: one finding for each click. */
export function errorClickDetector(): Detector {
  let click: ClickSeen | null = null;
  return {
    see(seen) {
      if (seen.kind === 'click') click = seen;
      if (seen.kind !== 'error' || !click) return [];
      const ms = seen.at - click.at;
      // A request that was under way before the click is not its doing.
      const isEarlier = seen.startedAt !== null && seen.startedAt < click.pressedAt;
      if (ms > withinMs || seen.at < click.pressedAt || isEarlier) return [];
      const { target, at } = click;
      click = null;
      const strength = seen.weak ? 'weak' : 'strong';
      const values = { ms: Math.max(0, Math.round(ms)), [seen.cause]: 1 };
      return [{ rule: 'error-click', strength, at, target, values }];
    },
    due: () => null,
  };
}
