import type { Plan } from './plan.ts';
import type { Step, Walk } from './records.ts';
import { seamKinds } from './seam.ts';
import { hostOf, stationsOf } from './station.ts';

type PlaceStep = Extract<Step, { kind: 'page' | 'moment' }>;

/**
 * Whether the customer was handed over on the way here, as far as a customer can tell (domain 001-05, 001-15): to another site,
 * off the page and back, or inside one site to another owner, channel or language. That another department answers for the
 * next page shows nowhere; the walk's page tells it afterwards.
 * @param steps the standing steps in the order they happened
 */
export function isHandOver(
  plan: Plan,
  walk: Pick<Walk, 'channel' | 'startedAt'>,
  steps: readonly Step[],
  from: PlaceStep | undefined,
  to: PlaceStep,
): boolean {
  if (!from) return false;
  if (from.kind !== to.kind) return true;
  if (from.kind === 'page' && hostOf(from.address) !== hostOf(to.address)) return true;
  // Over the whole walk, as its page reads it: what was met before tells whose a page of the same host is.
  const stations = stationsOf(plan, walk, steps);
  const [one, other] = [from, to].map(({ id }) => stations.find(({ stepId }) => stepId === id));
  return Boolean(one && other && seamKinds(one, other).some((kind) => kind !== 'department'));
}
