import { SIGNAL_RULES, type SignalRuleId } from '../signal-rules.ts';

/** A page view of a walk, as much of it as the rules about ways through the site need. */
export interface View {
  /** Origin and path. */
  route: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Position of its stage in the plan; -1 for none. */
  stage: number;
  /** It has marks of the journey. */
  isTagged: boolean;
  /** The plan means its visitors to go back, or to look in and go again. */
  mayLoop: boolean;
  came: 'back' | 'reload' | 'on';
  /** Time it could be seen, in milliseconds. */
  visibleMs: number;
  /** Clicks and inputs. */
  acts: number;
  /** Time somebody was active on it since a touchpoint was last used, in milliseconds. */
  aimlessMs: number;
  /** It was left within two seconds of a click: somebody found a way on. */
  wayOn: boolean;
}

/** Friction in the way somebody went, and the view it is about. */
export interface TrailFinding {
  rule: Extract<SignalRuleId, 'quick-back' | 'backtrack' | 'dead-end'>;
  strength: 'weak' | 'strong';
  about: View;
  values: Record<string, number>;
}

/**
 * What the arrival of the latest view says of the way there.
 * @param trail views in the order they began, the one that has just begun last
 * @param saidAt when a quick back was last told, in milliseconds since the epoch; null for never
 */
export function arrivalFindings(trail: readonly View[], saidAt: number | null): TrailFinding[] {
  return [...quickBack(trail, saidAt), ...deadEnd(trail)];
}

/** A, B, A: a page that was left again by the back button before anybody did anything on it. */
function quickBack(trail: readonly View[], saidAt: number | null): TrailFinding[] {
  const { strongMs, weakMs, cooldownMs } = SIGNAL_RULES['quick-back'].thresholds;
  const [before, left, now] = trail.slice(-3);
  if (!before || !left || !now || now.route !== before.route || left.route === now.route) return [];
  // A site that sends back by itself (a payment, a redirect) is not left by the back button.
  if (now.came !== 'back' || left.came !== 'on' || left.mayLoop) return [];
  // A page tells how long it was seen when it is left: one that has not is not judged.
  if (left.acts > 0 || left.visibleMs === 0 || left.visibleMs > weakMs) return [];
  if (saidAt !== null && now.at - saidAt < cooldownMs) return [];
  const strength = left.visibleMs <= strongMs ? 'strong' : 'weak';
  return [
    { rule: 'quick-back', strength, about: left, values: { ms: Math.round(left.visibleMs) } },
  ];
}

/** A planned page that was looked at for a minute without finding a way on; then the walk went on elsewhere. */
function deadEnd(trail: readonly View[]): TrailFinding[] {
  const { activeMs } = SIGNAL_RULES['dead-end'].thresholds;
  const [left, now] = trail.slice(-2);
  if (!left || !now || left.route === now.route || now.came === 'reload') return [];
  if (!left.isTagged || left.wayOn || left.aimlessMs < activeMs) return [];
  const values = { ms: Math.round(left.aimlessMs) };
  return [{ rule: 'dead-end', strength: 'weak', about: left, values }];
}

/** The latest view belongs to an earlier stage than the one with a stage before it (domain 003-03). */
export function backtrack(trail: readonly View[]): TrailFinding[] {
  const now = trail.at(-1);
  const before = trail.slice(0, -1).findLast(({ stage }) => stage >= 0);
  if (!now || !before || now.stage < 0 || now.came === 'reload') return [];
  const stages = before.stage - now.stage;
  if (stages < SIGNAL_RULES.backtrack.thresholds.stages || now.mayLoop || before.mayLoop) return [];
  const strength = now.came === 'back' ? 'strong' : 'weak';
  const values = { from: before.stage + 1, to: now.stage + 1 };
  return [{ rule: 'backtrack', strength, about: now, values }];
}
