import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deleteJourney,
  editJourney,
  takeInvitedJourney,
} from '../../../extension/background/edit-journey.ts';
import { takeSiteJourney } from '../../../extension/background/journeys.ts';
import { rememberDismissal } from '../../../extension/background/signal-tuning.ts';
import { saveTag } from '../../../extension/background/tags.ts';
import { dismissals } from '../../../extension/platform/signal-tuning.ts';
import { readCopy, refreshCopy } from '../../../extension/store/copy.ts';
import * as read from '../../../extension/store/read.ts';
import { deleteWalk, putJourney, putNote, putWalk } from '../../../extension/store/write.ts';
import { STAGE_LIMIT } from '../../../shared/journey/limits.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote, aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));
beforeEach(freshExtension);

const JOURNEY = aJourney();
const { plan: PLAN } = JOURNEY;
const help = { id: 'help', label: 'Help', stages: ['see'], medium: 'digital' as const };
const tag = { touchpoint: help, rule: null, replaces: null, renamed: null };
const stored = async () => (await read.journey(JOURNEY.id))?.plan;

describe('editing a journey', () => {
  it('stores what was written, and says so', async () => {
    await putJourney(JOURNEY);
    const after = { ...PLAN, name: 'Ours', unheard: { of: 1 } };
    const answer = await editJourney(JOURNEY.id, PLAN, after);
    expect(answer).toEqual({ ok: true, value: { plan: after } });
    expect(await stored()).toEqual(after);
  });

  it('keeps what the Tags tab wrote since the editor read it', async () => {
    await putJourney(JOURNEY);
    await saveTag(JOURNEY.id, tag);
    await editJourney(JOURNEY.id, PLAN, { ...PLAN, name: 'Ours' });
    expect(await stored()).toMatchObject({
      name: 'Ours',
      touchpoints: [...PLAN.touchpoints, help],
    });
  });

  it('loses nothing of two editors that write at once', async () => {
    await putJourney(JOURNEY);
    await Promise.all([
      editJourney(JOURNEY.id, PLAN, { ...PLAN, name: 'Ours' }),
      editJourney(JOURNEY.id, PLAN, { ...PLAN, purpose: 'To learn' }),
    ]);
    expect(await stored()).toMatchObject({ name: 'Ours', purpose: 'To learn' });
  });

  it('of a site survives the site’s newer file, from the first edit on', async () => {
    const source = { kind: 'site', address: 'https://shop.example/journey.json' } as const;
    const offered = { ...JOURNEY, source };
    // As an older version stored it: the site's file is not beside it.
    await putJourney(offered);
    await editJourney(JOURNEY.id, PLAN, { ...PLAN, name: 'Ours' });
    const newer = { ...offered, plan: { ...PLAN, name: 'Theirs', purpose: 'New' } };
    expect(await takeSiteJourney(newer)).toEqual({ ok: true, value: { kept: 1 } });
    expect(await stored()).toMatchObject({ name: 'Ours', purpose: 'New' });
  });

  it('refuses one that is gone, or would hold more than a journey may', async () => {
    const after = { ...PLAN, name: 'x' };
    expect(await editJourney('gone', PLAN, after)).toEqual({ ok: false, reason: 'notFound' });
    await putJourney(JOURNEY);
    const many = Array.from({ length: STAGE_LIMIT + 1 }, (_, at) => ({ id: `s${at}`, name: '' }));
    const answer = await editJourney(JOURNEY.id, PLAN, { ...PLAN, stages: many });
    expect(answer).toEqual({ ok: false, reason: 'journeyFull' });
    expect(await stored()).toEqual(PLAN);
  });
});

describe('deleting a journey', () => {
  it('is refused while a walk or a note is of it, and done when they are gone', async () => {
    await putJourney(JOURNEY);
    await putWalk(aWalk({ state: 'ended' }));
    const inUse = { ok: false, reason: 'journeyInUse' };
    expect(await deleteJourney(JOURNEY.id)).toEqual(inUse);
    await deleteWalk('walk-1');
    await putNote(aNote({ walkId: null }));
    expect(await deleteJourney(JOURNEY.id)).toEqual(inUse);
    expect(await stored()).toEqual(PLAN);
    await putNote(aNote({ walkId: null, deletedAt: 1, revision: 2 }));
    const dismissal = { key: 'k', rule: 'dead', label: 'A button', at: 1 };
    await rememberDismissal({ ...dismissal, journeyId: JOURNEY.id });
    await rememberDismissal({ ...dismissal, journeyId: 'journey-2' });
    expect(await deleteJourney(JOURNEY.id)).toEqual({ ok: true, value: null });
    // What was dismissed in it goes with it.
    expect((await dismissals()).map(({ journeyId }) => journeyId)).toEqual(['journey-2']);
    expect(await stored()).toBeUndefined();
    expect(await deleteJourney(JOURNEY.id)).toEqual({ ok: false, reason: 'notFound' });
  });

  it('takes it out of the rolling copy too, and leaves the others there', async () => {
    const other = aJourney({ id: 'journey-2' });
    await putJourney(JOURNEY);
    await putJourney(other);
    await refreshCopy(1);
    expect((await readCopy()).journeys).toHaveLength(2);
    await deleteJourney(JOURNEY.id);
    expect((await readCopy()).journeys).toEqual([other]);
    await refreshCopy(2);
    expect((await readCopy()).journeys).toEqual([other]);
  });
});

it('a colleague’s journey never replaces one’s own', async () => {
  const theirs = aJourney({ plan: { ...PLAN, name: 'Theirs' } });
  expect(await takeInvitedJourney(theirs)).toEqual({ ok: true, value: { known: false } });
  await editJourney(JOURNEY.id, theirs.plan, PLAN);
  expect(await takeInvitedJourney(theirs)).toEqual({ ok: true, value: { known: true } });
  expect(await stored()).toEqual(PLAN);
});
