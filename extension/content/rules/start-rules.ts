import type { BriefedRule } from '../../../shared/journey/briefing.ts';
import { onRoute } from '../record/route.ts';
import type { Ruled, RulesWorld } from '../rules-door.ts';
import { type ActiveRule, readRules } from './active-rules.ts';
import { followPageType } from './page-type.ts';
import {
  isRuled,
  merged,
  nothingFound,
  reading,
  sameFindings,
  statedStages,
} from './ruled-page.ts';
import { scanInIdleTime } from './scan-rules.ts';

/** Follows the journey's rules on this page until the signal aborts. */
export function startRules(world: RulesWorld): void {
  const { signal } = world;
  let said = '';
  let rules = readRules([], location.origin);
  let active: ActiveRule[] = [];
  let found = nothingFound();
  let byType: string[] = [];

  const ruled: Ruled = {
    among: (root, written) => merged(written, found.inOrder.get(root) ?? []),
    marks: (element) => isRuled(element, found, active),
    reading: (element) => reading(element, found),
    pageStages() {
      const stated = statedStages(active);
      return stated.length > 0 ? stated : byType;
    },
    problems: () => rules.problems,
  };
  const scan = scanInIdleTime(
    () => active,
    world.roots,
    (now) => {
      const isNews = !sameFindings(found, now);
      found = now;
      if (isNews) world.enter(ruled);
    },
    signal,
  );
  const arrive = () => {
    active = rules.at(location.href);
    world.enter(ruled);
    scan();
  };
  const follow = (told: readonly BriefedRule[]) => {
    const now = JSON.stringify(told);
    if (now === said) return;
    said = now;
    rules = readRules(told, location.origin);
    arrive();
  };
  const lookAtType = followPageType(world, (stages) => {
    if (`${stages}` === `${byType}`) return;
    byType = stages;
    world.enter(ruled);
  });
  onRoute(() => {
    arrive();
    lookAtType();
  }, signal);
  world.onChange(scan);
  const stop = world.briefing.subscribe((briefing) => follow(briefing?.rules ?? []));
  signal.addEventListener('abort', stop);
  lookAtType();
}
