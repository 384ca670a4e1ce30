import { cadenceMs } from '../next-walk.ts';
import type { Plan } from '../plan.ts';
import type { WalkDigest } from './digest.ts';

/** Whether the map is looked after (domain 000-29, 000-30, 003-27). Milliseconds since the epoch. */
export interface Alive {
  /** Null before the first walk. */
  walkedAt: number | null;
  /** Null where it never was gone through. */
  reviewedAt: number | null;
  /** When it is to be gone through next: as long after the last review, or else the last walk, as the journey says. */
  dueAt: number | null;
  isDue: boolean;
  /** Touchpoints that were met, but not within the journey's review period. */
  stale: string[];
}

/** @param reviewedAt the last review that was recorded here; what the journey file says of one counts where it is later */
export function aliveness(
  plan: Plan,
  digests: readonly WalkDigest[],
  reviewedAt: number | null,
  now: number,
): Alive {
  const period = cadenceMs(plan);
  const said = plan.review?.last === undefined ? null : Date.parse(plan.review.last);
  const reviewed = latest([reviewedAt, Number.isNaN(said) ? null : said]);
  const walkedAt = latest(digests.map(({ at }) => at));
  const since = reviewed ?? walkedAt;
  const dueAt = since === null ? null : since + period;
  const lastMet = new Map<string, number>();
  for (const { at, meetings } of digests) {
    for (const { touchpoint, action } of meetings) {
      if (action !== null) lastMet.set(touchpoint, Math.max(at, lastMet.get(touchpoint) ?? 0));
    }
  }
  return {
    ...{ walkedAt, reviewedAt: reviewed, dueAt, isDue: dueAt !== null && dueAt <= now },
    stale: [...lastMet].flatMap(([touchpoint, at]) => (at + period < now ? touchpoint : [])),
  };
}

function latest(all: readonly (number | null)[]): number | null {
  const known = all.filter((one) => one !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
