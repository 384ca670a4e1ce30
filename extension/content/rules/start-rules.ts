import { onRoute } from '../record/route.ts';
import type { Ruled } from '../ruled.ts';
import type { RulesWorld } from '../rules-door.ts';
import { type ActiveRule, type RuleSet, readRules } from './active-rules.ts';
import { followPageType } from './page-type.ts';
import {
  type Findings,
  isRuled,
  markingRule,
  merged,
  nothingFound,
  sameFindings,
  stagingRule,
} from './ruled-page.ts';
import { scanInIdleTime } from './scan-rules.ts';

/** What is known of the rules on this page, changed in place. */
interface State {
  rules: RuleSet;
  /** Those that hold on the page as it is addressed now. */
  active: ActiveRule[];
  found: Findings;
  /** Stages by the type the page gives itself. */
  byType: string[];
}

/** Follows the journey's rules on this page until the signal aborts. */
export function startRules(world: RulesWorld): void {
  const { signal, briefing } = world;
  const rules = readRules([], location.origin);
  const state: State = { rules, active: [], found: nothingFound(), byType: [] };
  const ruled = ruledBy(state);
  const tell = (found: Findings) => {
    const isNews = !sameFindings(state.found, found);
    state.found = found;
    if (isNews) world.enter(ruled);
  };
  const scan = scanInIdleTime(() => state.active, world.roots, tell, signal);
  const arrive = () => {
    state.active = state.rules.at(location.href);
    world.enter(ruled);
    scan();
  };
  const lookAtType = followPageType(world, (stages) => {
    if (`${stages}` === `${state.byType}`) return;
    state.byType = stages;
    world.enter(ruled);
  });
  onRoute(() => {
    arrive();
    lookAtType();
  }, signal);
  world.onChange(scan);
  let said = '';
  const stop = briefing.subscribe((told) => {
    const now = JSON.stringify(told?.rules ?? []);
    if (now === said) return;
    said = now;
    state.rules = readRules(told?.rules ?? [], location.origin);
    arrive();
  });
  signal.addEventListener('abort', stop);
  lookAtType();
}

function ruledBy(state: State): Ruled {
  return {
    among: (root, written) => merged(written, state.found.inOrder.get(root)),
    marks: (element) => isRuled(element, state.found, state.active),
    marking: (element) => markingRule(element, state.found),
    staging: (element) => stagingRule(element, state.found),
    ofPage: () => ({ rules: state.active, byType: state.byType }),
    problems: () => state.rules.problems,
  };
}
