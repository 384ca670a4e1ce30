import { purchaseIndex } from './lint/purchase.ts';
import type { Plan } from './plan.ts';
import type { Step, Walk } from './records.ts';
import { standing } from './standing.ts';

const DAY_MS = 86_400_000;

type Cadence = NonNullable<NonNullable<Plan['review']>['every']>;

/** The longest each of them can be, in days. */
const CADENCE_DAYS: Record<Cadence, number> = {
  week: 7,
  month: 31,
  quarter: 92,
  'half-year': 184,
  year: 366,
};

/** Where a journey does not say: "monthly or quarterly" (domain 003-27), the longer of the two. */
const USUAL: Cadence = 'quarter';

/** How old a walk may be before it has to be walked again, in milliseconds. */
export function cadenceMs(plan: Plan): number {
  return CADENCE_DAYS[plan.review?.every ?? USUAL] * DAY_MS;
}

/** As much of one walk as coverage needs. */
export interface Walked {
  walkId: string;
  personaId: string | null;
  /** When it last was walked; milliseconds since the epoch. */
  at: number;
  /** Ids of the stages it came to. */
  stages: ReadonlySet<string>;
  /** Where it began; empty where that is not known. */
  start: string;
  /** The page on which it first was in a stage, for each it was in on a page. */
  pages: ReadonlyMap<string, string>;
}

/** What a walk came to: every stage that one of its steps was in, on a page or off it. */
export function walkedStages(walk: Walk, steps: readonly Step[]): Walked {
  const kept = standing(steps);
  const latest = kept.reduce((at, step) => Math.max(at, step.at), walk.startedAt);
  const stages = new Set(kept.flatMap(({ stage }) => stage ?? []));
  const pages = new Map<string, string>();
  for (const { kind, stage, address } of kept) {
    if (kind === 'page' && stage && !pages.has(stage)) pages.set(stage, address);
  }
  const { id: walkId, personaId, startAddress: start } = walk;
  return { walkId, personaId, at: walk.endedAt ?? latest, stages, start, pages };
}

/** `stale`: the last walk there is older than the journey's cadence. */
export type CellState = 'walked' | 'stale' | 'open';

export interface CoverageCell {
  stage: string;
  state: CellState;
  /** The latest walk that came here; null for none. */
  at: number | null;
}

export interface CoverageRow {
  /** Null for walks as nobody in particular. */
  personaId: string | null;
  /** One for each stage of the plan, in its order. */
  cells: CoverageCell[];
}

/** Who walked where: a row for each persona, and one for nobody where somebody walked so or the plan has no persona. */
export function walkCoverage(plan: Plan, walked: readonly Walked[], now: number): CoverageRow[] {
  const known = new Set<string | null>(plan.personas.map(({ id }) => id));
  const ownerOf = ({ personaId }: Walked) => (known.has(personaId) ? personaId : null);
  const isAnybody = plan.personas.length === 0 || walked.some((walk) => ownerOf(walk) === null);
  const rows: (string | null)[] = [
    ...plan.personas.map(({ id }) => id),
    ...(isAnybody ? [null] : []),
  ];
  const since = now - cadenceMs(plan);
  return rows.map((personaId) => {
    const own = walked.filter((walk) => ownerOf(walk) === personaId);
    const cells = plan.stages.map(({ id: stage }): CoverageCell => {
      const times = own.filter(({ stages }) => stages.has(stage)).map(({ at }) => at);
      if (times.length === 0) return { stage, state: 'open', at: null };
      const at = Math.max(...times);
      return { stage, state: at < since ? 'stale' : 'walked', at };
    });
    return { personaId, cells };
  });
}

/** Which walk is worth most now, and why. */
export interface NextWalk {
  personaId: string | null;
  /** The stages it is for, in the plan's order. */
  stages: string[];
  /**
   * `never`: nobody walked as this persona. `after`: what comes after the purchase was not walked (domain 002-22).
   * `open`: stages were not walked. `stale`: it was too long ago.
   */
  why: 'never' | 'after' | 'open' | 'stale';
}

/** A stage nobody ever saw is worth twice one that was seen long ago. */
const WORTH: Record<CellState, number> = { open: 2, stale: 1, walked: 0 };
/** What comes after the purchase is what teams forget (domain 002-22). */
const AFTER_WORTH = 1;

/**
 * The best next walk: the persona with the most to find out; the primary one, then the plan's order, where two have as
 * much. A persona who walked stands before "nobody in particular". Null where all is walked and fresh.
 */
export function nextWalk(plan: Plan, rows: readonly CoverageRow[]): NextWalk | null {
  const bought = purchaseIndex(plan);
  const isAfter = (index: number) => bought >= 0 && index > bought;
  const worth = ({ cells }: CoverageRow) =>
    cells.reduce((sum, { state }, index) => {
      const after = state === 'open' && isAfter(index) ? AFTER_WORTH : 0;
      return sum + WORTH[state] + after;
    }, 0);
  const primary = plan.personas.find((persona) => persona.primary)?.id;
  const named = rows.filter(({ personaId }) => personaId !== null);
  const candidates = named.length > 0 ? named : rows;
  const best = [...candidates].sort(
    (a, b) => worth(b) - worth(a) || rank(a, primary) - rank(b, primary),
  )[0];
  if (!best || worth(best) === 0) return null;
  const left = best.cells.filter(({ state }) => state !== 'walked');
  const open = left.filter(({ state }) => state === 'open');
  const shown = open.length > 0 ? open : left;
  const onlyAfter = open.every(({ stage }) =>
    isAfter(plan.stages.findIndex(({ id }) => id === stage)),
  );
  const isNew = open.length === best.cells.length;
  const why = isNew ? 'never' : open.length === 0 ? 'stale' : onlyAfter ? 'after' : 'open';
  return { personaId: best.personaId, stages: shown.map(({ stage }) => stage), why };
}

function rank({ personaId }: CoverageRow, primary: string | undefined): number {
  return personaId === primary ? 0 : 1;
}
