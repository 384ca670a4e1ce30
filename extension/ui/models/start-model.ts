import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { InvitedWalk } from '../../../shared/journey/invitation.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Persona, Plan } from '../../../shared/journey/plan.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { DIRECTIVE, originOf } from '../../../shared/kit/page-address.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal, StartWalk } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import { type CharterForm, charterForm, startPage } from './charter-form.ts';
import type { ProposedWalk } from './coverage-model.ts';
import type { JourneyModel } from './journey-model.ts';
import type { PlaceModel } from './place-model.ts';
import { proposal } from './proposal.ts';
import { isProposed, isSamePage, takeProposed } from './proposed-walk.ts';
import type { RecordsModel } from './records-model.ts';

export interface StartModel {
  readonly charter: CharterForm;
  /** The page that was named as the start and is not the one looked at; empty where the walk can begin here. */
  readonly startElsewhere: ReadonlySignal<string>;
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
  /** Fills in the walk that is worth most: persona, the persona's goal and channel, start page and stages. */
  take(proposed: ProposedWalk): void;
  /** Whether the form says that walk already. */
  isTaken(proposed: ProposedWalk): boolean;
  /** Fills in all that somebody prepared: a colleague, or the walker of an earlier walk. */
  prepare(said: InvitedWalk): void;
  /** What stands in the form now, as an invitation says it. */
  prepared(): InvitedWalk;
  /** Opens the start page; asks the browser for its site first. Call it straight from a click. */
  openStart(): Promise<void>;
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
  const otherSites = sitesBeside(place, journey);

  function start(): Promise<boolean> {
    const view = place.view.value;
    const chosen = journey.chosen.value;
    if (!view || !chosen || busy.value) return Promise.resolve(false);
    const sites = [view.origin, ...(followOthers.value ? otherSites.value : [])].filter(Boolean);
    // First of all, and not awaited here: the browser's question needs the click.
    const asked = client.requestSites(sites);
    return begin(asked, sites, { ...form.said(), tabId: view.tabId, journeyId: chosen.id });
  }

  async function begin(asked: Promise<boolean>, sites: string[], said: Said): Promise<boolean> {
    busy.value = true;
    const answer = await startAnswer(client, asked, sites, said);
    refusal.value = answer.ok ? null : answer.reason;
    if (answer.ok) {
      await Promise.all([records.reread(), place.look()]);
      await form.began();
    }
    busy.value = false;
    return answer.ok;
  }

  const { said: _said, began: _began, ...shown } = form;
  const elsewhere = startPlace(client, place, form);
  const proposing = proposedWalk(client, place, journey, form);
  return { ...shown, ...elsewhere, ...proposing, followOthers, otherSites, refusal, busy, start };
}

/** The walk that is worth most, in the form. */
function proposedWalk(
  { language }: Client,
  place: PlaceModel,
  { chosen }: JourneyModel,
  form: Form,
): Pick<StartModel, 'take' | 'isTaken'> {
  return {
    take(proposed) {
      const plan = chosen.peek()?.plan;
      if (plan) takeProposed(form, plan, proposed, language);
    },
    isTaken(proposed) {
      const plan = chosen.value?.plan;
      return !!plan && isProposed(form, plan, proposed, place.view.value?.address ?? '');
    },
  };
}

/** The page a walk begins on, when it is another than the one looked at. */
function startPlace(
  client: Client,
  place: PlaceModel,
  form: Form,
): Pick<StartModel, 'startElsewhere' | 'openStart' | 'prepared'> {
  const here = () => place.view.value?.address ?? '';
  const startElsewhere = computed(() => {
    const wanted = startPage(form.charter);
    return wanted === '' || isSamePage(wanted, here()) ? '' : wanted;
  });
  return {
    startElsewhere,
    async openStart() {
      const address = startElsewhere.value;
      // First of all: the browser's question needs the click. Without the site the page opens all the same.
      await client.requestSites([originOf(address)]).catch(() => false);
      await client.openTab(address);
    },
    prepared() {
      const startAddress = withoutDirective(startPage(form.charter) || here());
      return { ...form.said(), startAddress: originOf(startAddress) ? startAddress : '' };
    },
  };
}

function withoutDirective(address: string): string {
  return address.split(DIRECTIVE)[0]?.replace(/#$/, '') ?? '';
}

function sitesBeside(place: PlaceModel, { chosen }: JourneyModel): ReadonlySignal<string[]> {
  return computed(() => {
    const here = place.view.value?.origin;
    return (chosen.value?.plan.sites ?? []).filter((site) => site !== here);
  });
}

type Said = Omit<StartWalk, 'sites'>;

/** A refused site, or a browser that cannot ask, leaves a walk of this one site, page by page. */
async function startAnswer(
  client: Client,
  asked: Promise<boolean>,
  sites: string[],
  said: Said,
): Promise<Result<unknown, Refusal>> {
  const granted = await asked.catch(() => false);
  return client.command
    .startWalk({ ...said, sites: granted ? sites : sites.slice(0, 1) })
    .catch(() => ({ ok: false, reason: 'unknown' }) as const);
}

type Form = Pick<
  StartModel,
  'personaId' | 'goal' | 'channel' | 'choosePersona' | 'charter' | 'prepare'
> & {
  said(): Omit<StartWalk, 'tabId' | 'journeyId' | 'sites'>;
  /** The walk goes on: what was said of it alone is not said of the next. */
  began(): Promise<void>;
};

/** Persona, goal and channel. A persona proposes the other two; what a person wrote is never replaced. */
function startForm(client: Client, journey: JourneyModel, ending: AbortSignal): Form {
  const personaId = signal<string | null>(null);
  const goal = proposal('');
  const channel = proposal('');
  const charter = charterForm(client);

  function choosePersona(id: string | null): void {
    personaId.value = id;
    const persona = journey.chosen.peek()?.plan.personas.find((candidate) => candidate.id === id);
    goal.propose(persona?.goal ? inLanguage(persona.goal, client.language) : '');
    channel.propose(persona?.channel ?? '');
    charter.propose(persona);
  }

  function prepare(said: InvitedWalk): void {
    const { personas = [], stages = [] } = journey.chosen.peek()?.plan ?? {};
    // A colleague’s version of the journey may lack somebody, or a stage.
    choosePersona(idIn(personas, said.personaId));
    charter.prepare(said);
    charter.stages.value = charter.stages.value.filter((id) => idIn(stages, id));
    goal.value.value = said.goal;
    channel.value.value = said.channel;
  }

  forEachJourney(journey, ending, ({ plan }) => {
    choosePersona(primaryPersona(plan)?.id ?? null);
    charter.stages.value = [];
  });
  return {
    ...{ personaId, goal: goal.value, channel: channel.value },
    ...{ charter, choosePersona, prepare, began: charter.began },
    said: () => ({
      ...charter.said(),
      personaId: personaId.value,
      goal: goal.value.value.trim(),
      channel: channel.value.value.trim(),
    }),
  };
}

/** The id, where one of the records has it. */
function idIn(records: readonly { id: string }[], id: string | null): string | null {
  return records.some((one) => one.id === id) ? id : null;
}

/** Calls back once for each journey that is chosen. */
function forEachJourney(
  { chosen }: JourneyModel,
  ending: AbortSignal,
  callback: (journey: Journey) => void,
): void {
  let preparedFor: string | undefined;
  const stop = effect(() => {
    const journey = chosen.value;
    if (!journey || journey.id === preparedFor) return;
    preparedFor = journey.id;
    callback(journey);
  });
  ending.addEventListener('abort', stop);
}

/** The persona that represents the majority, else the first. */
function primaryPersona(plan: Plan): Persona | undefined {
  return plan.personas.find((persona) => persona.primary) ?? plan.personas[0];
}
