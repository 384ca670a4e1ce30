import type { Persona, Plan, Stage, Touchpoint } from './plan.ts';
import { withoutLostStages } from './plan-merge.ts';

/*
 * What a person does to a plan by hand. Each answers a new plan; what it does not speak of, unknown fields too, stays
 * as it is.
 */

/** The list with one item elsewhere; `to` is its place afterwards, and is held within the list. */
export function movedIn<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = [...list];
  const [item] = rest.splice(from, 1);
  if (item === undefined) return [...list];
  rest.splice(Math.min(Math.max(to, 0), rest.length), 0, item);
  return rest;
}

/** An id that nothing in the list has: `stage-4`. */
export function freeId(list: readonly { id: string }[], stem: string): string {
  const taken = new Set(list.map(({ id }) => id));
  for (let number = list.length + 1; ; number += 1) {
    if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

type Change<Item> = (item: Item) => Item;

function changedIn<Item extends { id: string }>(
  list: Item[],
  id: string,
  change: Change<Item>,
): Item[] {
  return list.map((item) => (item.id === id ? change(item) : item));
}

/** The plan with one stage changed; as it is where no stage has that id. */
export function changedStage(plan: Plan, id: string, change: Change<Stage>): Plan {
  return { ...plan, stages: changedIn(plan.stages, id, change) };
}

/** The plan with one touchpoint changed; as it is where no touchpoint has that id. */
export function changedTouchpoint(plan: Plan, id: string, change: Change<Touchpoint>): Plan {
  return { ...plan, touchpoints: changedIn(plan.touchpoints, id, change) };
}

/** The plan with one persona changed; as it is where no persona has that id. */
export function changedPersona(plan: Plan, id: string, change: Change<Persona>): Plan {
  return { ...plan, personas: changedIn(plan.personas, id, change) };
}

/** As much of a persona as somebody says; the id it had elsewhere is kept where it is free. */
export type SaidPersona = Partial<Persona> & Pick<Persona, 'name' | 'kind'>;

/** A persona for this plan: one more, and the primary one only where it is the first. */
export function personaFor({ personas }: Plan, { id, ...said }: SaidPersona): Persona {
  const isFree = id !== undefined && !personas.some((persona) => persona.id === id);
  const primary = personas.length === 0;
  return { ...said, id: isFree ? id : freeId(personas, 'persona'), primary };
}

/** One persona stands for the majority (domain 003-08): whoever did before does no more. */
export function withPrimary(plan: Plan, id: string, primary: boolean): Plan {
  const personas = plan.personas.map((persona) =>
    persona.id === id
      ? { ...persona, primary }
      : primary && persona.primary
        ? { ...persona, primary: false }
        : persona,
  );
  return { ...plan, personas };
}

/** Without a stage. Its touchpoints stay: in their other stages, else in the one before it. The last stage stays. */
export function withoutStage(plan: Plan, id: string): Plan {
  const index = plan.stages.findIndex((stage) => stage.id === id);
  if (index < 0 || plan.stages.length === 1) return plan;
  const beside = (plan.stages[index - 1] ?? plan.stages[index + 1])?.id ?? '';
  const touchpoints = plan.touchpoints.map((touchpoint) => {
    if (!touchpoint.stages.includes(id)) return touchpoint;
    const left = touchpoint.stages.filter((stage) => stage !== id);
    return { ...touchpoint, stages: left.length > 0 ? left : [beside] };
  });
  const stages = plan.stages.filter((stage) => stage.id !== id);
  return withoutLostStages({ ...plan, stages, touchpoints });
}

/** A stage under another id, wherever it is named. */
export function withRenamedStage(plan: Plan, before: string, after: string): Plan {
  const name = (id: string) => (id === before ? after : id);
  const named = (stages: readonly string[]) => stages.map(name);
  const types = Object.entries(plan.pageTypes ?? {});
  return {
    ...plan,
    stages: plan.stages.map((stage) => ({ ...stage, id: name(stage.id) })),
    touchpoints: plan.touchpoints.map((one) => ({ ...one, stages: named(one.stages) })),
    ...(plan.rules
      ? {
          rules: plan.rules.map((rule) =>
            rule.stages ? { ...rule, stages: named(rule.stages) } : rule,
          ),
        }
      : {}),
    ...(plan.pageTypes
      ? { pageTypes: Object.fromEntries(types.map(([type, stages]) => [type, named(stages)])) }
      : {}),
  };
}

/**
 * Which stages a page type stands for; null takes the type out. The others keep their places.
 * @param name what the site calls the type from now on
 */
export function withPageType(
  plan: Plan,
  type: string,
  stages: readonly string[] | null,
  name = type,
): Plan {
  const { pageTypes = {}, ...rest } = plan;
  const said: [string, string[]][] = stages ? [[name, [...stages]]] : [];
  const entries = Object.entries(pageTypes);
  const isKnown = entries.some(([one]) => one === type);
  const next = entries.flatMap(([one, its]) => (one === type ? said : [[one, its] as const]));
  const all = isKnown ? next : [...next, ...said];
  return all.length > 0 ? { ...rest, pageTypes: Object.fromEntries(all) } : (rest as Plan);
}

/** Where a touchpoint goes: into a stage, before another one there; null for the end. */
export interface TouchpointPlace {
  stage: string;
  before: string | null;
}

/** A touchpoint elsewhere. It leaves the stage it is taken from; its other stages stay its own. */
export function movedTouchpoint(plan: Plan, id: string, from: string, to: TouchpointPlace): Plan {
  const touchpoint = plan.touchpoints.find((one) => one.id === id);
  if (!touchpoint || to.before === id) return plan;
  const stages = touchpoint.stages.map((stage) => (stage === from ? to.stage : stage));
  const moved = { ...touchpoint, stages: [...new Set(stages)] };
  const rest = plan.touchpoints.filter((one) => one.id !== id);
  const before = rest.findIndex((one) => one.id === to.before);
  // At the end of a stage: behind the last that is in it, so that those of later stages stay behind.
  const last = rest.findLastIndex((one) => one.stages.includes(to.stage));
  const at = before >= 0 ? before : last >= 0 ? last + 1 : rest.length;
  return { ...plan, touchpoints: [...rest.slice(0, at), moved, ...rest.slice(at)] };
}

/**
 * Where a touchpoint goes by one step along the journey: past its neighbour in the stage, and from the edge of a stage
 * into the next one. Null where there is no further.
 */
export function stepPlace(
  plan: Plan,
  id: string,
  stage: string,
  by: -1 | 1,
): TouchpointPlace | null {
  const here = plan.touchpoints.filter(({ stages }) => stages.includes(stage));
  const index = here.findIndex((one) => one.id === id);
  if (by < 0 && index > 0) return { stage, before: here[index - 1]?.id ?? null };
  if (by > 0 && index < here.length - 1) return { stage, before: here[index + 2]?.id ?? null };
  const position = plan.stages.findIndex((one) => one.id === stage);
  const beside = plan.stages[position + by];
  if (!beside) return null;
  const there = plan.touchpoints.filter(({ stages }) => stages.includes(beside.id));
  return { stage: beside.id, before: by > 0 ? (there[0]?.id ?? null) : null };
}
