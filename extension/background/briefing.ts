import { mayApplyTo } from '../../shared/contract/rule.ts';
import type { BriefedRule, Briefing, LabelText, Pin } from '../../shared/journey/briefing.ts';
import { NAME_LIMIT } from '../../shared/journey/limits.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { ownerOf, type Plan } from '../../shared/journey/plan.ts';
import type { Note, Walk } from '../../shared/journey/records.ts';
import { targetsOf } from '../../shared/journey/targets.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { meetingName } from '../platform/meeting-name.ts';
import { quietRules, watchSignals } from '../platform/settings.ts';
import { shortcuts } from '../platform/shortcuts.ts';
import { dismissals } from '../platform/signal-tuning.ts';
import { language } from '../platform/text.ts';
import { journey, latestSteps, notes, notesAt, walk as readWalk } from '../store/read.ts';
import { markTabs } from './badge.ts';
import { bindingOf, joinFrom, logHop, mayFollow } from './binding.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { isStorageFull } from './storage-error.ts';
import { walkedMs } from './walked-time.ts';

/** Stages and labels as the page may show them. */
function planFor(
  walk: Walk,
  plan: Plan | undefined,
): Pick<Briefing, 'stages' | 'labels' | 'blind'> {
  if (!plan) return { stages: [], labels: {} };
  const reader = language();
  const labels = labelsOf(plan, reader);
  if (walk.charter?.blind) return { stages: [], labels: unsaid(labels), blind: true };
  const stages = plan.stages.map(({ id, name }) => ({
    id,
    name: inLanguage(name, reader).slice(0, NAME_LIMIT),
  }));
  return { stages, labels };
}

/** What a recording needs of each touchpoint, where nothing of the plan is shown: in a frame. */
export function unsaidLabels(plan: Plan | undefined): Briefing['labels'] {
  return plan ? unsaid(labelsOf(plan, language())) : {};
}

/** What a recording needs of each touchpoint; of a blind walk nothing that could be shown. */
function unsaid(labels: Record<string, LabelText>): Record<string, LabelText> {
  return Object.fromEntries(
    Object.entries(labels).map(([id, label]) => [id, { ...label, name: '', experience: '' }]),
  );
}

function labelsOf(plan: Plan, reader: string): Record<string, LabelText> {
  const labels = plan.touchpoints.map((touchpoint): [string, LabelText] => [
    touchpoint.id,
    {
      name: inLanguage(touchpoint.label, reader).slice(0, NAME_LIMIT),
      owner: ownerOf(touchpoint),
      responsible: touchpoint.responsible ?? '',
      experience: touchpoint.experience ? inLanguage(touchpoint.experience, reader) : '',
      stages: touchpoint.stages,
    },
  ]);
  return Object.fromEntries(labels);
}

/** Characters of rules that go down into one page: some five hundred ordinary ones. */
const RULES_LENGTH = 100_000;

/** The rules that may hold on a site, in the order of the file, as many as a page is told. */
export function rulesFor(plan: Plan, origin: string): BriefedRule[] {
  let length = 0;
  return (plan.rules ?? []).flatMap(({ pages, selector, touchpoint, stages, on }, index) => {
    const rule = { pages, selector, touchpoint, stages, on, index };
    if (!mayApplyTo(rule, origin, URLPattern)) return [];
    length += JSON.stringify(rule).length;
    return length > RULES_LENGTH ? [] : [rule];
  });
}

/** What a page must know to watch for friction; undefined where the walker does not want that. */
async function signalsFor(journeyId: string, plan: Plan | undefined): Promise<Briefing['signals']> {
  if (!(await watchSignals.get())) return undefined;
  const [all, quiet] = await Promise.all([dismissals(), quietRules.get()]);
  return {
    dismissed: all.filter((one) => one.journeyId === journeyId).map(({ key }) => key),
    quiet,
    loops: plan?.touchpoints.flatMap(({ id, loop }) => (loop ? [id] : [])) ?? [],
  };
}

/** Pins for the notes that point at something, one for each place; the number counts every note of the page, as the list does. */
export function pinsOf(pageNotes: readonly Note[]): Pin[] {
  return pageNotes.flatMap((note, index) =>
    targetsOf(note).map(({ selector, frames, traits, quote, region }, at) => {
      const part = note.target ? at : at + 1;
      return {
        noteId: note.id,
        ...(part > 0 ? { part } : {}),
        ...{ selector, frames, traits, quote, region },
        severity: note.severity,
        number: index + 1,
      };
    }),
  );
}

/** Notes of other walks and of none are shown too, so that nobody notes the same twice; not to somebody who walks blind. */
function mayShow({ journeyId, walkId }: Note, walk: Walk): boolean {
  if (walk.charter?.blind) return walkId === walk.id;
  return journeyId === null || journeyId === walk.journeyId;
}

/**
 * The unfinished note of a walk; told to no site but the one it is about. Should there be several, the one that the page writes:
 * another window may write too, and by a clock that was set another may be the latest. Else the latest.
 */
function draftFor(origin: string, walkNotes: readonly Note[], noteId?: string): Note | null {
  const drafts = walkNotes.filter(
    ({ phase, deletedAt, address }) =>
      phase === 'draft' && deletedAt === null && originOf(address) === origin,
  );
  return drafts.find(({ id }) => id === noteId) ?? drafts.at(-1) ?? null;
}

/** Steps in which feelings are looked for that were taken out: it is done at once, or not at all. */
const LOOK_BACK = 30;

async function feelingsTakenBack(walkId: string): Promise<string[]> {
  const last = await latestSteps(walkId, LOOK_BACK);
  return last.flatMap(({ kind, id, deletedAt }) => (kind === 'felt' && deletedAt ? id : []));
}

/**
 * What a page is told: null where no walk runs in the tab, or where the walker did not let it follow.
 * @param page `address` as the page said it, only believed where the browser names the same origin; `from` as in `PageCalls`
 */
export async function briefingFor(
  tabId: number,
  { address, from, noteId }: { address: string; from: string; noteId?: string | undefined },
  senderAddress: string,
): Promise<Briefing | null> {
  const origin = originOf(address);
  if (origin !== originOf(senderAddress)) return null;
  if (await joinFrom(tabId, originOf(from))) void markTabs([tabId]).catch(() => undefined);
  const binding = await bindingOf(tabId);
  if (!binding) return null;
  await logHop(tabId, address, Date.now());
  // What this page or the one before wrote must be in what is told now; a full disk must not silence the page.
  const isFull = await drain().then(() => false, isStorageFull);
  const walk = await readWalk(binding.walkId);
  if (!walk || walk.state === 'ended' || !mayFollow(walk, binding, origin)) return null;
  const [planned, here, all, keys, takenBack] = await Promise.all([
    journey(walk.journeyId),
    notesAt(cleanAddress(address)),
    notes(walk.id),
    shortcuts(),
    feelingsTakenBack(walk.id),
  ]);
  const keysOf = (command: string) => keys.find(({ id }) => id === command)?.keys ?? '';
  return {
    meetingName: await inTurn('meeting-name', meetingName),
    ...{ tabId, walkId: walk.id, journeyId: walk.journeyId, personaId: walk.personaId },
    walkedMs: await walkedMs(planned?.plan, walk, all),
    paused: walk.state === 'paused',
    opened: binding.openedTabIds?.includes(tabId) ?? false,
    takenBack,
    ...{ panelKeys: keysOf('toggle-panel'), overlayKeys: keysOf('toggle-overlay') },
    ...planFor(walk, planned?.plan),
    rules: planned ? rulesFor(planned.plan, origin) : [],
    readsPageType: Object.keys(planned?.plan.pageTypes ?? {}).length > 0,
    pins: pinsOf(here.filter((note) => mayShow(note, walk))),
    signals: await signalsFor(walk.journeyId, planned?.plan),
    draft: draftFor(origin, all, noteId),
    ...(isFull ? { storageFull: true } : {}),
  };
}
