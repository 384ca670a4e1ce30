import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { stageIndex } from '../../../shared/journey/plan.ts';
import type { Closing, Feeling, Step } from '../../../shared/journey/records.ts';
import type { Result } from '../../../shared/kit/result.ts';
import type { Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { PlaceModel } from './place-model.ts';
import type { RecordsModel } from './records-model.ts';

/** What the tab beside the panel is to the unfinished walk. */
export type Standing =
  /** Not known yet. */
  | { is: 'asking' }
  /** The walk goes on here. */
  | { is: 'here' }
  /** The walk's tab, but a site the browser did not let us into for good: it goes page by page. */
  | { is: 'notFollowed'; origin: string }
  /** The walk's tab, and we see nothing of the page; `sites` are those of the journey that could be followed. */
  | { is: 'unseen'; sites: string[] }
  /** The walk is in another tab. */
  | { is: 'elsewhere' }
  /** The walk is in no tab: the tab or the browser was closed. */
  | { is: 'nowhere' };

export interface WalkModel {
  readonly standing: ReadonlySignal<Standing>;
  /** Position of the stage the walker is in; -1 before the first. */
  readonly here: ReadonlySignal<number>;
  readonly met: ReadonlySignal<ReadonlySet<number>>;
  /** The feeling said last. */
  readonly feeling: ReadonlySignal<Feeling | null>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** True while the closing questions are being answered. */
  readonly closing: ReadonlySignal<boolean>;
  pause(): Promise<void>;
  /** Goes on in the panel's tab: after a pause, or from another tab. Asks for the site first; call it from a click. */
  goOn(): Promise<void>;
  /** Asks the browser for sites and adds them to the walk; call it from a click. */
  follow(origins: readonly string[]): Promise<void>;
  feel(feeling: Feeling): Promise<void>;
  beginNote(): Promise<void>;
  askClosing(open: boolean): void;
  end(closing: Closing): Promise<void>;
  dismissRefusal(): void;
}

/** The unfinished walk and what can be done with it. */
export function walkModel(client: Client, place: PlaceModel, records: RecordsModel): WalkModel {
  const refusal = signal<Refusal | null>(null);
  const closing = signal(false);
  const steps = computed<Step[]>(() => records.records.value?.steps ?? []);
  const stages = computed(() => {
    const walk = records.shown.value;
    const plan = walk ? records.journeyOf(walk)?.plan : undefined;
    if (!plan) return [];
    return steps.value.map((step) => stageIndex(plan, step.stage)).filter((index) => index >= 0);
  });

  /** Runs a command and keeps its refusal; a background that does not answer is a refusal too. */
  async function attempt(answer: Promise<Result<unknown, Refusal>>): Promise<boolean> {
    const result = await answer.catch(
      (): Result<null, Refusal> => ({ ok: false, reason: 'unknown' }),
    );
    refusal.value = result.ok ? null : result.reason;
    await Promise.all([records.reread(), place.look()]);
    return result.ok;
  }

  async function follow(origins: readonly string[]): Promise<void> {
    const walkId = records.current.value?.id;
    const asked = client.requestSites(origins);
    if (!walkId || !(await asked.catch(() => false))) return;
    for (const origin of origins) {
      if (!(await attempt(client.command.followSite({ walkId, origin })))) return;
    }
  }

  async function goOn(): Promise<void> {
    const walk = records.current.value;
    const view = place.view.value;
    if (!walk || !view) return;
    const origin = view.origin;
    const asked = origin && !view.granted ? client.requestSites([origin]) : null;
    const granted = asked ? await asked.catch(() => false) : false;
    const continued = await attempt(
      client.command.continueWalk({ walkId: walk.id, tabId: view.tabId }),
    );
    if (continued && granted && !walk.sites.includes(origin)) {
      await attempt(client.command.followSite({ walkId: walk.id, origin }));
    }
  }

  return {
    standing: computed(() => standingOf(place, records)),
    here: computed(() => stages.value.at(-1) ?? -1),
    met: computed(() => new Set(stages.value)),
    feeling: computed(() => latestFeeling(steps.value)),
    refusal,
    closing,
    async pause() {
      const walkId = records.current.value?.id;
      if (walkId) await attempt(client.command.pauseWalk({ walkId }));
    },
    goOn,
    follow,
    async feel(feeling) {
      const walkId = records.current.value?.id;
      if (walkId) await attempt(client.command.recordFeeling({ walkId, feeling }));
    },
    async beginNote() {
      const tabId = place.tabId.value;
      if (tabId !== null) await attempt(client.command.beginNote({ tabId }));
    },
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
    dismissRefusal() {
      refusal.value = null;
    },
  };
}

function standingOf(place: PlaceModel, records: RecordsModel): Standing {
  const view = place.view.value;
  const walk = records.current.value;
  if (!view || !walk) return { is: 'asking' };
  if (!view.walking) return { is: view.walkElsewhere ? 'elsewhere' : 'nowhere' };
  if (view.origin && !view.granted) return { is: 'notFollowed', origin: view.origin };
  if (view.granted && view.reachable) return { is: 'here' };
  const sites = records.journeyOf(walk)?.plan.sites ?? [];
  return { is: 'unseen', sites: sites.filter((site) => !walk.sites.includes(site)) };
}

function latestFeeling(steps: readonly Step[]): Feeling | null {
  const felt = steps.findLast((step) => step.kind === 'felt');
  return felt?.kind === 'felt' ? felt.feeling : null;
}
