import { SIGNAL_RULES } from '../signal-rules.ts';
import type { Detector, Finding, Observation } from './observation.ts';

const { share, changes, withinMs, quickChanges, quickMs } =
  SIGNAL_RULES['excessive-scroll'].thresholds;

type Scrolled = Extract<Observation, { kind: 'scrolled' }>;

/**
 * Scrolling up and down again as somebody does who looks for something. A turn counts when a quarter of the window was
 * scrolled before it and a quarter after it; what the page scrolls by itself counts for nothing.
 */
export function excessiveScrollDetector(): Detector {
  /** The farthest point of the present way, and where it goes: 1 down, -1 up, 0 not known yet. */
  let turn: { y: number; way: -1 | 0 | 1 } | null = null;
  let turnedAt: number[] = [];
  const forget = () => {
    turn = null;
    turnedAt = [];
  };
  const scrolled = ({ at, y, viewport, byPage }: Scrolled): Finding[] => {
    if (byPage) {
      forget();
      return [];
    }
    turn ??= { y, way: 0 };
    const moved = y - turn.y;
    const isFar = Math.abs(moved) >= viewport * share;
    if (Math.sign(moved) === turn.way) turn.y = y;
    else if (isFar) {
      if (turn.way !== 0) turnedAt.push(at);
      turn = { y, way: moved > 0 ? 1 : -1 };
    }
    return judge(at);
  };
  const judge = (at: number): Finding[] => {
    turnedAt = turnedAt.filter((turned) => at - turned <= withinMs);
    const quick = turnedAt.filter((turned) => at - turned <= quickMs);
    const enough = turnedAt.length >= changes ? turnedAt : quick;
    if (enough.length < (enough === quick ? quickChanges : changes)) return [];
    const values = { changes: enough.length, ms: Math.round(at - (enough[0] ?? at)) };
    turnedAt = [];
    return [{ rule: 'excessive-scroll', strength: 'strong', at, target: null, values }];
  };
  return {
    see(seen) {
      if (seen.kind === 'left') forget();
      return seen.kind === 'scrolled' ? scrolled(seen) : [];
    },
    due: () => null,
  };
}
