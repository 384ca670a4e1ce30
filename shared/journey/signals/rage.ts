import { SIGNAL_RULES } from '../signal-rules.ts';
import type { ClickSeen, Detector, Finding } from './observation.ts';

const { clicks, radiusPx, gapMs, strongClicks, strongMs, unanswered } =
  SIGNAL_RULES.rage.thresholds;

/** Clicks that follow each other, from the first to the last so far. */
export interface Burst {
  from: number;
  to: number;
  /** What was pressed first. */
  target: number | null;
}

export interface RageDetector extends Detector {
  /** The burst that may go on, or that nothing was said of yet; null where there is none. */
  burst(): Burst | null;
}

interface Clicked {
  clicks: (ClickSeen & { answered: boolean })[];
  /** Text was selected or the page scrolled: whoever does that clicks for another reason. */
  spoiled: boolean;
}

/**
 * Clicks that follow each other on the same element or spot: one finding for each burst, told when it has been quiet.
 * No rage where nearly every click was answered by something to see: a stepper, a calendar, a toggle is made for it.
 */
export function rageDetector(): RageDetector {
  let burst: Clicked | null = null;
  let changedAt = Number.NEGATIVE_INFINITY;
  let selectedAt = Number.NEGATIVE_INFINITY;
  const last = () => burst?.clicks.at(-1);
  const end = (): Finding[] => {
    const found = burst ? judge(burst) : [];
    burst = null;
    return found;
  };
  const click = (seen: ClickSeen): Finding[] => {
    const before = last();
    const goesOn = before && seen.at - before.at <= gapMs && isSamePlace(before, seen);
    const found = goesOn ? [] : end();
    if (seen.mayRepeat) return [...found, ...end()];
    burst ??= { clicks: [], spoiled: false };
    burst.clicks.push({ ...seen, answered: changedAt >= seen.pressedAt });
    if (selectedAt >= (burst.clicks[0]?.pressedAt ?? seen.at)) burst.spoiled = true;
    return found;
  };
  return {
    see(seen) {
      const before = last();
      if (seen.kind === 'click') return click(seen);
      if (seen.kind === 'left') return end();
      if (before && seen.at - before.at > gapMs) return [...end(), ...this.see(seen)];
      if (seen.kind === 'change' || seen.kind === 'answer') {
        if (seen.kind === 'change' ? seen.own : seen.leaving) return [];
        changedAt = seen.at;
        if (before) before.answered = true;
      }
      if (seen.kind === 'selected') selectedAt = seen.at;
      if (burst && (seen.kind === 'selected' || seen.kind === 'scrolled')) burst.spoiled = true;
      return [];
    },
    // One millisecond later: at the very end of the gap a click still belongs to the burst.
    due: () => (burst ? (last()?.at ?? 0) + gapMs + 1 : null),
    burst: () => spanOf(burst?.clicks ?? []),
  };
}

function spanOf(clicks: readonly ClickSeen[]): Burst | null {
  const [first, last] = [clicks[0], clicks.at(-1)];
  return first && last ? { from: first.at, to: last.at, target: first.target } : null;
}

function isSamePlace(one: ClickSeen, other: ClickSeen): boolean {
  return one.target === other.target || distance(one, other) <= radiusPx;
}

function distance(one: ClickSeen, other: ClickSeen): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function judge({ clicks: all, spoiled }: Clicked): Finding[] {
  const first = all[0];
  const last = all.at(-1);
  if (!first || !last || spoiled || all.length < clicks) return [];
  if (all.filter(({ answered }) => !answered).length < unanswered) return [];
  const isStrong = all.some((click, index) => {
    const later = all[index + strongClicks - 1];
    return later !== undefined && later.at - click.at <= strongMs;
  });
  const px = Math.round(Math.max(...all.map((click) => distance(first, click))));
  return [
    {
      rule: 'rage',
      strength: isStrong ? 'strong' : 'weak',
      at: last.at,
      target: first.target,
      values: { clicks: all.length, ms: Math.round(last.at - first.at), px },
    },
  ];
}
