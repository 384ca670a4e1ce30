import { SITE_LIMIT } from '../../shared/journey/limits.ts';
import { closed, rested, resumed } from '../../shared/journey/pauses.ts';
import { stageNow } from '../../shared/journey/place.ts';
import type { Closing, Feeling, Walk } from '../../shared/journey/records.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal, StartWalk } from '../platform/messages.ts';
import { removeApart } from '../platform/outbox.ts';
import { tabFacts } from '../platform/tabs.ts';
import { forgetTrail } from '../platform/trail.ts';
import { dropWalkFromCopy } from '../store/copy.ts';
import { journey, walk as readWalk, stepsHere } from '../store/read.ts';
import { changeWalk, deleteWalk, putStep, putWalk } from '../store/write.ts';
import { bindTab, isAlive, settledBinding, unbind } from './binding.ts';
import { inCopyLine } from './copy-soon.ts';
import { deleteBoth, drainForDeletion, forgetWaiting } from './deleting.ts';
import { drain } from './drain.ts';
import { enter } from './enter.ts';
import { checkCounts, expectDeletion } from './health.ts';
import { inTurn } from './in-turn.ts';
import { caughtUp, restOthers } from './rest.ts';
import { refreshTabs, tellChange, tellPanels } from './tell.ts';

type Done = Result<null, Refusal>;
const done: Done = ok(null);

/** The walk that is going on in an open tab, other than the one given. */
async function isOtherRunning(walkId: string | null): Promise<boolean> {
  const binding = await settledBinding();
  if (!binding || binding.walkId === walkId || !(await isAlive(binding))) return false;
  return (await readWalk(binding.walkId))?.state === 'walking';
}

/** What the tab shows: the browser's word, else our script's (a page the browser hides from us but let us into). */
async function addressOf(tabId: number): Promise<string | undefined> {
  const report = await enter(tabId);
  const facts = await tabFacts(tabId);
  return facts && (facts.address || report?.address || '');
}

/** One begins or goes on after the other: two presses of one button must not make two walks. */
const LINE = 'walk';

export function startWalk(wanted: StartWalk): Promise<Result<{ walkId: string }, Refusal>> {
  return inTurn(LINE, () => start(wanted));
}

async function start(wanted: StartWalk): Promise<Result<{ walkId: string }, Refusal>> {
  if (await isOtherRunning(null)) return refused('walkRunning');
  if (!(await journey(wanted.journeyId))) return refused('notFound');
  const address = await addressOf(wanted.tabId);
  if (address === undefined || originOf(address) === '') return refused('pageUnreachable');
  const { journeyId, personaId, goal, channel, sites, title, charter, repeats } = wanted;
  const startedAt = Date.now();
  const walk: Walk = {
    ...{ id: newId(), journeyId, personaId, goal, channel },
    startAddress: cleanAddress(address),
    ...{ state: 'walking', startedAt, endedAt: null, closing: null, pauses: [] },
    sites: sites.map(originOf).filter((site) => site !== ''),
    ...(title ? { title } : {}),
    ...(charter ? { charter } : {}),
    ...(repeats ? { repeats } : {}),
  };
  await restOthers(walk.id, startedAt);
  await putWalk(walk);
  const left = await bindTab(walk.id, wanted.tabId, address, startedAt);
  tellChange(['walks']);
  refreshTabs(left);
  await checkCounts();
  return ok({ walkId: walk.id });
}

export async function pauseWalk(walkId: string): Promise<Done> {
  const now = Date.now();
  const catchUp = await catchUpWith(walkId, now);
  if (!catchUp) return refused('notFound');
  const paused = await changeWalk(walkId, (walk) => rested(catchUp(walk), now));
  tellChange(['walks']);
  return paused ? done : refused('notFound');
}

/** Takes in what pages had to say, and then brings the walk's pauses up to date. Undefined where there is no walk. */
async function catchUpWith(walkId: string, now: number) {
  await drain();
  const walk = await readWalk(walkId);
  return walk && caughtUp(walk, now);
}

export function continueWalk(walkId: string, tabId: number): Promise<Done> {
  return inTurn(LINE, () => goOn(walkId, tabId));
}

async function goOn(walkId: string, tabId: number): Promise<Done> {
  if (await isOtherRunning(walkId)) return refused('walkRunning');
  await drain();
  const stored = await readWalk(walkId);
  if (!stored || stored.state === 'ended') return refused('notFound');
  const address = await addressOf(tabId);
  if (address === undefined) return refused('pageUnreachable');
  const now = Date.now();
  const catchUp = await caughtUp(stored, now);
  await restOthers(walkId, now);
  await changeWalk(walkId, (walk) => resumed(catchUp(walk), now));
  const left = await bindTab(walkId, tabId, address, now);
  tellChange(['walks']);
  refreshTabs(left);
  return done;
}

export async function followSite(walkId: string, origin: string): Promise<Done> {
  const site = originOf(origin);
  if (site === '') return refused('badRequest');
  const changed = await changeWalk(walkId, (walk) => {
    const declined = walk.declined?.filter((other) => other !== site);
    const sites = walk.sites.includes(site) ? walk.sites : [...walk.sites, site];
    return { ...walk, sites, ...(declined ? { declined } : {}) };
  });
  tellChange(['walks']);
  return changed ? done : refused('notFound');
}

/** The walker was asked once, and said no: remembered with the walk. Of very many the latest are. */
export async function declineSite(walkId: string, origin: string): Promise<Done> {
  const site = originOf(origin);
  if (site === '') return refused('badRequest');
  const changed = await changeWalk(walkId, (walk) => {
    const others = (walk.declined ?? []).filter((other) => other !== site);
    return { ...walk, declined: [...others, site].slice(-SITE_LIMIT) };
  });
  tellChange(['walks']);
  return changed ? done : refused('notFound');
}

export async function endWalk(walkId: string, closing: Closing): Promise<Done> {
  const now = Date.now();
  const catchUp = await catchUpWith(walkId, now);
  if (!catchUp) return refused('notFound');
  const ended = await changeWalk(walkId, (walk) => {
    // A clock that was set back meanwhile makes no walk of less than nothing.
    const endedAt = walk.endedAt ?? Math.max(now, walk.startedAt);
    const pauses = closed(catchUp(walk).pauses, endedAt);
    return { ...walk, state: 'ended', endedAt, closing, pauses };
  });
  refreshTabs(await unbind(walkId));
  await forgetTrail(walkId);
  tellChange(['walks']);
  return ended ? done : refused('notFound');
}

/** What pages still had to say of the walk is taken in first, so that it goes too; and what was moved aside of it. */
export async function removeWalk(walkId: string): Promise<Done> {
  const tabs = await unbind(walkId);
  await drainForDeletion();
  await expectDeletion(walkId);
  await inCopyLine(() =>
    deleteBoth(
      () => dropWalkFromCopy(walkId),
      () => deleteWalk(walkId),
    ),
  );
  await Promise.all([
    forgetWaiting((record) => record.walkId === walkId),
    removeApart(walkId),
    forgetTrail(walkId),
  ]);
  refreshTabs(tabs);
  tellChange(['walks', 'steps', 'notes', 'pictures']);
  return done;
}

/** A feeling belongs to where the walker is: to the latest page, and the stage that was come to there. */
export async function recordFeeling(walkId: string, feeling: Feeling): Promise<Done> {
  await drain();
  const walk = await readWalk(walkId);
  if (!walk) return refused('notFound');
  const [here, planned] = await Promise.all([stepsHere(walkId), journey(walk.journeyId)]);
  const page = here.find(({ kind }) => kind === 'page');
  const address = page?.address ?? walk.startAddress;
  const stage = (planned && stageNow(planned.plan, here)) ?? page?.stage ?? null;
  const id = newId();
  await putStep({ kind: 'felt', id, walkId, at: Date.now(), address, stage, feeling });
  tellPanels(['steps'], { stepIds: [id] });
  return done;
}
