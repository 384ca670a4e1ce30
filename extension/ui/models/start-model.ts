import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Persona, Plan } from '../../../shared/journey/plan.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal, StartWalk } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { JourneyModel } from './journey-model.ts';
import type { PlaceModel } from './place-model.ts';
import type { RecordsModel } from './records-model.ts';

export interface StartModel {
  readonly personaId: ReadonlySignal<string | null>;
  /** In the customer's words. */
  readonly goal: Signal<string>;
  /** A channel id, or the walker's own word. */
  readonly channel: Signal<string>;
  readonly followOthers: Signal<boolean>;
  /** The journey's other origins, which a walk may follow to. */
  readonly otherSites: ReadonlySignal<string[]>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly busy: ReadonlySignal<boolean>;
  choosePersona(personaId: string | null): void;
  /**
   * Asks the browser for the site, then starts. Call it straight from a click: asking comes first.
   * A site that was refused leaves a walk that goes page by page.
   */
  start(): Promise<boolean>;
}

/** What is said before a walk: who, what for, from where. */
export function startModel(
  client: Client,
  place: PlaceModel,
  journey: JourneyModel,
  records: RecordsModel,
  ending: AbortSignal,
): StartModel {
  const form = startForm(client, journey, ending);
  const followOthers = signal(false);
  const refusal = signal<Refusal | null>(null);
  const busy = signal(false);
  const otherSites = computed(() =>
    sitesBeside(place.view.value?.origin, journey.chosen.value?.plan),
  );

  function start(): Promise<boolean> {
    const view = place.view.value;
    const chosen = journey.chosen.value;
    if (!view || !chosen || busy.value) return Promise.resolve(false);
    const sites = [view.origin, ...(followOthers.value ? otherSites.value : [])].filter(Boolean);
    // First of all, and not awaited here: the browser's question needs the click.
    const asked = client.requestSites(sites);
    return begin(asked, sites, { ...form.said(), tabId: view.tabId, journeyId: chosen.id });
  }

  async function begin(
    asked: Promise<boolean>,
    sites: string[],
    said: Omit<StartWalk, 'sites'>,
  ): Promise<boolean> {
    busy.value = true;
    const answer = await startAnswer(client, asked, sites, said);
    refusal.value = answer.ok ? null : answer.reason;
    if (answer.ok) await Promise.all([records.reread(), place.look()]);
    busy.value = false;
    return answer.ok;
  }

  return { ...form, followOthers, otherSites, refusal, busy, start };
}

function sitesBeside(here: string | undefined, plan: Plan | undefined): string[] {
  return (plan?.sites ?? []).filter((site) => site !== here);
}

/** A refused site, or a browser that cannot ask, leaves a walk of this one site, page by page. */
async function startAnswer(
  client: Client,
  asked: Promise<boolean>,
  sites: string[],
  said: Omit<StartWalk, 'sites'>,
): Promise<Result<unknown, Refusal>> {
  const granted = await asked.catch(() => false);
  return client.command
    .startWalk({ ...said, sites: granted ? sites : sites.slice(0, 1) })
    .catch(() => ({ ok: false, reason: 'unknown' }) as const);
}

type Form = Pick<StartModel, 'personaId' | 'goal' | 'channel' | 'choosePersona'> & {
  said(): Pick<StartWalk, 'personaId' | 'goal' | 'channel'>;
};

/** Persona, goal and channel. A persona proposes the other two; what a person wrote is never replaced. */
function startForm(client: Client, journey: JourneyModel, ending: AbortSignal): Form {
  const personaId = signal<string | null>(null);
  const goal = proposal();
  const channel = proposal();

  function choosePersona(id: string | null): void {
    personaId.value = id;
    const persona = journey.chosen.peek()?.plan.personas.find((candidate) => candidate.id === id);
    goal.propose(persona?.goal ? inLanguage(persona.goal, client.language) : '');
    channel.propose(persona?.channel ?? '');
  }

  let preparedFor: string | undefined;
  const stop = effect(() => {
    const chosen = journey.chosen.value;
    if (!chosen || chosen.id === preparedFor) return;
    preparedFor = chosen.id;
    choosePersona(primaryPersona(chosen.plan)?.id ?? null);
  });
  ending.addEventListener('abort', stop);
  return {
    personaId,
    goal: goal.value,
    channel: channel.value,
    choosePersona,
    said: () => ({
      personaId: personaId.value,
      goal: goal.value.value.trim(),
      channel: channel.value.value.trim(),
    }),
  };
}

/** A text with a proposal in it: only what was proposed may be replaced by the next proposal. */
function proposal(): { value: Signal<string>; propose(next: string): void } {
  const value = signal('');
  let proposed = '';
  return {
    value,
    propose(next) {
      if (value.peek() === proposed) value.value = next;
      proposed = next;
    },
  };
}

/** The persona that represents the majority, else the first. */
function primaryPersona(plan: Plan): Persona | undefined {
  return plan.personas.find((persona) => persona.primary) ?? plan.personas[0];
}
