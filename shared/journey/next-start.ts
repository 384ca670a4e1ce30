import { originOf } from '../kit/page-address.ts';
import type { NextWalk, Walked } from './next-walk.ts';
import type { Plan } from './plan.ts';
import type { PlanRule } from './plan-rule.ts';

/** What of a pattern stands for any text: such a pattern names no one page. */
const WILD = /[*:(){}?+\\]/;

/**
 * The page on which a walk of these stages begins. In the middle of the journey: where an earlier walk came into the
 * first of them, else the page that a rule gives to it. Otherwise where such a walk began before, this persona's before
 * others', else the journey's first site. Empty where nothing is known.
 */
export function startOfNext(plan: Plan, walked: readonly Walked[], next: NextWalk): string {
  const [first = ''] = next.stages;
  const latest = [...walked].sort((a, b) => b.at - a.at);
  const own = latest.filter(({ personaId }) => personaId === next.personaId);
  const isFirst = plan.stages[0]?.id === first;
  const inside = isFirst ? [] : [...own, ...latest].map(({ pages }) => pages.get(first));
  const ruled = isFirst ? undefined : ruledPage(plan, first);
  const begun = [...own, ...latest].map(({ start }) => start);
  const known = [...inside, ruled, ...begun, `${plan.sites[0] ?? ''}/`];
  return known.find((address) => address && originOf(address) !== '') ?? '';
}

/** The page that a rule names by itself, for the stage or for a touchpoint in it. */
function ruledPage({ rules = [], touchpoints, sites }: Plan, stage: string): string | undefined {
  const isOf = ({ touchpoint, stages }: PlanRule) =>
    (stages ?? touchpoints.find(({ id }) => id === touchpoint)?.stages ?? []).includes(stage);
  const pages = rules.filter(isOf).map((rule) => rule.pages ?? '');
  const whole = pages.map((page) => (page.startsWith('/') ? `${sites[0] ?? ''}${page}` : page));
  return whole.find((page) => originOf(page) !== '' && !WILD.test(page.replace(/^[^/]+:\/\//, '')));
}
