import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { placesOf, stageNow } from '../../../shared/journey/place.ts';
import type { Closing, Feeling, Step } from '../../../shared/journey/records.ts';
import { type StageOrder, stageIndex } from '../../../shared/journey/stage-index.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { PlaceModel } from './place-model.ts';
import type { RecordsModel } from './records-model.ts';
import { type StepUndo, stepUndo } from './step-undo.ts';

/** What the tab beside the panel is to the unfinished walk. */
export type Standing =
  /** Not known yet. */
  | { is: 'asking' }
  /** The walk goes on here. */
  | { is: 'here' }
  /** The walk's tab, but a site the browser did not let us into for good: it goes page by page. */
  | { is: 'notFollowed'; origin: string; isDeclined: boolean }
  /** The walk's tab, and we see nothing of the page; `sites` are those of the journey that could be followed. */
  | { is: 'unseen'; sites: string[] }
  /** The walk is in another tab. */
  | { is: 'elsewhere' }
  /** The walk is in no tab: the tab or the browser was closed. */
  | { is: 'nowhere' };

export interface WalkModel extends StepUndo {
  readonly standing: ReadonlySignal<Standing>;
  /** Position of the stage the walker is in, as the page shows it; -1 on a page of none. */
  readonly here: ReadonlySignal<number>;
  /** Its id; on a page of none the one the walker was in before; null before the first. */
  readonly latest: ReadonlySignal<string | null>;
  readonly met: ReadonlySignal<ReadonlySet<number>>;
  /** The feeling said last of the page that is shown; null where none was. */
  readonly feeling: ReadonlySignal<Feeling | null>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** True while the closing questions are being answered. */
  readonly closing: ReadonlySignal<boolean>;
  /** True while labels, ribbon and pins are shown on pages. */
  readonly overlay: ReadonlySignal<boolean>;
  /** The keys that begin a note, as they are set in this browser; empty where there are none. */
  readonly noteKeys: ReadonlySignal<string>;
  /** Shows or hides them, on all pages. */
  setOverlay(visible: boolean): Promise<void>;
  pause(): Promise<void>;
  /** Goes on in the panel's tab: after a pause, or from another tab. Asks for the site first; call it from a click. */
  goOn(): Promise<void>;
  /** Asks the browser for sites and adds them to the walk; call it from a click. */
  follow(origins: readonly string[]): Promise<void>;
  /** The walk does not follow to this site, and nobody asks again. */
  decline(origin: string): Promise<void>;
  feel(feeling: Feeling): Promise<void>;
  beginNote(): Promise<void>;
  askClosing(open: boolean): void;
  end(closing: Closing): Promise<void>;
}

/** The unfinished walk and what can be done with it. */
export function walkModel(
  client: Client,
  place: PlaceModel,
  records: RecordsModel,
  until: AbortSignal,
): WalkModel {
  const refusal = signal<Refusal | null>(null);
  /** Runs a command and keeps its refusal; a background that does not answer is a refusal too. */
  const attempt: Attempt = async (answer) => {
    const result = await answer.catch(() => ({ ok: false, reason: 'unknown' }) as const);
    refusal.value = result.ok ? null : result.reason;
    await Promise.all([records.reread(), place.look()]);
    return result.ok;
  };
  return {
    standing: computed(() => standingOf(place, records)),
    refusal,
    ...whereabouts(place, records),
    ...going(client, place, records, attempt),
    ...ending(client, records, attempt),
    ...stepUndo(client, records, attempt),
    ...showing(client, place, attempt, until),
    async feel(feeling) {
      const walkId = records.current.value?.id;
      if (walkId) await attempt(client.command.recordFeeling({ walkId, feeling }));
    },
    async beginNote() {
      const tabId = place.tabId.value;
      if (tabId !== null) await attempt(client.command.beginNote({ tabId }));
    },
  };
}

type Attempt = (answer: Promise<Result<unknown, Refusal>>) => Promise<boolean>;

/** Whether anything of ours is to be seen on pages, and the keys that begin a note there. */
function showing(
  client: Client,
  place: PlaceModel,
  attempt: Attempt,
  until: AbortSignal,
): Pick<WalkModel, 'overlay' | 'noteKeys' | 'setOverlay'> {
  const overlay = signal(true);
  const noteKeys = signal('');
  client.onNoteKeys((keys) => {
    noteKeys.value = keys;
  }, until);
  client.onOverlay((visible) => {
    overlay.value = visible;
  }, until);
  return {
    overlay,
    noteKeys,
    async setOverlay(visible) {
      const tabId = place.tabId.value;
      if (tabId !== null) await attempt(client.command.setOverlay({ tabId, visible }));
    },
  };
}

/** Where on the trail the walker is: what the page beside the panel shows, and where there is none, what the steps say. */
function whereabouts(
  place: PlaceModel,
  records: RecordsModel,
): Pick<WalkModel, 'here' | 'latest' | 'met' | 'feeling'> {
  const steps = computed<Step[]>(() => records.records.value?.steps ?? []);
  const plan = computed<StageOrder>(() => {
    const walk = records.shown.value;
    return (walk && records.journeyOf(walk)?.plan) ?? { stages: [] };
  });
  const stage = computed(() => {
    const view = place.view.value;
    const told = view?.walking && records.current.value ? view.page?.stage : undefined;
    return told === undefined ? stageNow(plan.value, steps.value) : told;
  });
  const latest = computed(() => {
    const before = () => placesOf(plan.value, steps.value).findLast((one) => one.stage !== null);
    return stage.value ?? before()?.stage ?? null;
  });
  const met = computed(() => {
    const stages = steps.value.map(({ stage }) => stageIndex(plan.value, stage));
    return new Set(stages.filter((index) => index >= 0));
  });
  const here = computed(() => stageIndex(plan.value, stage.value));
  return { here, latest, met, feeling: computed(() => latestFeeling(steps.value)) };
}

/** Pausing, going on, going further. */
function going(
  client: Client,
  place: PlaceModel,
  records: RecordsModel,
  attempt: Attempt,
): Pick<WalkModel, 'pause' | 'goOn' | 'follow' | 'decline'> {
  return {
    async pause() {
      const walkId = records.current.value?.id;
      if (walkId) await attempt(client.command.pauseWalk({ walkId }));
    },
    async follow(origins) {
      const walkId = records.current.value?.id;
      const asked = client.requestSites(origins);
      if (!walkId || !(await asked.catch(() => false))) return;
      for (const origin of origins) {
        if (!(await attempt(client.command.followSite({ walkId, origin })))) return;
      }
    },
    async decline(origin) {
      const walkId = records.current.value?.id;
      if (walkId) await attempt(client.command.declineSite({ walkId, origin }));
    },
    async goOn() {
      const walk = records.current.value;
      const view = place.view.value;
      if (!walk || !view) return;
      const { origin, tabId } = view;
      const asked = origin && !view.granted ? client.requestSites([origin]) : null;
      const granted = asked ? await asked.catch(() => false) : false;
      const walkId = walk.id;
      if (!(await attempt(client.command.continueWalk({ walkId, tabId })))) return;
      if (granted && !walk.sites.includes(origin)) {
        await attempt(client.command.followSite({ walkId, origin }));
      }
    },
  };
}

/** The closing questions, and the end. */
function ending(
  client: Client,
  records: RecordsModel,
  attempt: Attempt,
): Pick<WalkModel, 'closing' | 'askClosing' | 'end'> {
  const closing = signal(false);
  return {
    closing,
    askClosing(open) {
      closing.value = open;
    },
    async end(answers) {
      const walkId = records.current.value?.id;
      if (!walkId) return;
      if (await attempt(client.command.endWalk({ walkId, closing: answers }))) {
        closing.value = false;
        await records.open(walkId);
      }
    },
  };
}

function standingOf(place: PlaceModel, records: RecordsModel): Standing {
  const view = place.view.value;
  const walk = records.current.value;
  if (!view || !walk) return { is: 'asking' };
  if (!view.walking) return { is: view.walkElsewhere ? 'elsewhere' : 'nowhere' };
  if (view.origin && !(view.granted && view.followed)) {
    return { is: 'notFollowed', origin: view.origin, isDeclined: view.declined ?? false };
  }
  if (view.granted && view.reachable) return { is: 'here' };
  const sites = records.journeyOf(walk)?.plan.sites ?? [];
  return { is: 'unseen', sites: sites.filter((site) => !walk.sites.includes(site)) };
}

function latestFeeling(steps: readonly Step[]): Feeling | null {
  const felt = steps.findLast(({ kind }) => kind === 'felt' || kind === 'page');
  return felt?.kind === 'felt' ? felt.feeling : null;
}
