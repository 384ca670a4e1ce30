import { SIGNAL_RULES } from '../signal-rules.ts';
import type { ClickSeen, Detector, Observation } from './observation.ts';

const { withinMs } = SIGNAL_RULES['error-click'].thresholds;

interface Recent extends ClickSeen {
  isTold: boolean;
}

/** An error of the page, or a request its server failed, soon after a click: one finding for each click. */
export function errorClickDetector(): Detector {
  /** Those that what goes wrong now may come of, in the order they were made. */
  let clicks: Recent[] = [];
  return {
    see(seen) {
      if (seen.kind === 'click') {
        clicks = clicks.filter(({ at }) => seen.at - at <= withinMs);
        clicks.push({ ...seen, isTold: false });
      }
      if (seen.kind !== 'error') return [];
      const click = clickBefore(clicks, seen);
      if (!click || click.isTold) return [];
      click.isTold = true;
      const { target, at } = click;
      const strength = seen.weak ? 'weak' : 'strong';
      const values = { ms: Math.max(0, Math.round(seen.at - at)), [seen.cause]: 1 };
      return [{ rule: 'error-click', strength, at, target, values }];
    },
    due: () => null,
  };
}

/**
 * A request is of the click before it was begun, whatever was clicked until it failed; one that was under way before is of
 * none.
 */
function clickBefore(
  clicks: readonly Recent[],
  { at, startedAt }: Extract<Observation, { kind: 'error' }>,
): Recent | undefined {
  const click = clicks.findLast(({ pressedAt }) => pressedAt <= (startedAt ?? at));
  return click && at - click.at <= withinMs ? click : undefined;
}
