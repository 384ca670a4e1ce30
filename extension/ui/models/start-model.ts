import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Persona, Plan } from '../../../shared/journey/plan.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import type { Refusal } from '../../platform/messages.ts';
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
  const personaId = signal<string | null>(null);
  const goal = signal('');
  const channel = signal('');
  const followOthers = signal(false);
  const refusal = signal<Refusal | null>(null);
  const busy = signal(false);
  const otherSites = computed(() => {
    const here = place.view.value?.origin;
    return (journey.chosen.value?.plan.sites ?? []).filter((site) => site !== here);
  });
  /** What was proposed last: only that may be replaced by the next proposal, never what a person wrote. */
  const proposed = { goal: '', channel: '' };

  function propose(persona: Persona | undefined): void {
    const next = {
      goal: persona?.goal ? inLanguage(persona.goal, client.language) : '',
      channel: persona?.channel ?? '',
    };
    if (goal.peek() === proposed.goal) goal.value = next.goal;
    if (channel.peek() === proposed.channel) channel.value = next.channel;
    Object.assign(proposed, next);
  }

  function choosePersona(id: string | null): void {
    personaId.value = id;
    propose(journey.chosen.peek()?.plan.personas.find((persona) => persona.id === id));
  }

  let preparedFor: string | undefined;
  const stop = effect(() => {
    const chosen = journey.chosen.value;
    if (!chosen || chosen.id === preparedFor) return;
    preparedFor = chosen.id;
    choosePersona(primaryPersona(chosen.plan)?.id ?? null);
  });
  ending.addEventListener('abort', stop);

  function start(): Promise<boolean> {
    const view = place.view.value;
    const chosen = journey.chosen.value;
    if (!view || !chosen || busy.value) return Promise.resolve(false);
    const sites = [view.origin, ...(followOthers.value ? otherSites.value : [])].filter(Boolean);
    // First of all, and not awaited here: the browser's question needs the click.
    const asked = client.requestSites(sites);
    return begin(chosen, view.tabId, sites, asked);
  }

  async function begin(
    chosen: Journey,
    tabId: number,
    sites: string[],
    asked: Promise<boolean>,
  ): Promise<boolean> {
    busy.value = true;
    try {
      // A refusal, or a browser that cannot ask, leaves a walk of this site, page by page.
      const granted = await asked.catch(() => false);
      const answer = await client.command.startWalk({
        tabId,
        journeyId: chosen.id,
        personaId: personaId.value,
        goal: goal.value.trim(),
        channel: channel.value.trim(),
        sites: granted ? sites : sites.slice(0, 1),
      });
      refusal.value = answer.ok ? null : answer.reason;
      if (answer.ok) await Promise.all([records.reread(), place.look()]);
      return answer.ok;
    } catch {
      refusal.value = 'unknown';
      return false;
    } finally {
      busy.value = false;
    }
  }

  return {
    personaId,
    goal,
    channel,
    followOthers,
    otherSites,
    refusal,
    busy,
    choosePersona,
    start,
  };
}

/** The persona that represents the majority, else the first. */
function primaryPersona(plan: Plan): Persona | undefined {
  return plan.personas.find((persona) => persona.primary) ?? plan.personas[0];
}
