import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindTab } from '../../../extension/background/binding.ts';
import { briefingFor } from '../../../extension/background/briefing.ts';
import {
  judgeSignal,
  judgeSignalHere,
  tellSignalAgain,
} from '../../../extension/background/signals.ts';
import { endWalk } from '../../../extension/background/walks.ts';
import { quietRules, watchSignals } from '../../../extension/platform/settings.ts';
import { dismissals } from '../../../extension/platform/signal-tuning.ts';
import { readTrail, writeTrail } from '../../../extension/platform/trail.ts';
import * as read from '../../../extension/store/read.ts';
import { putJourney, putStep, putWalk } from '../../../extension/store/write.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { signalKey } from '../../../shared/journey/signal-rules.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aPageStep, aWalk, START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

type SignalStep = Extract<Step, { kind: 'signal' }>;
const COATS = 'https://shop.example/coats';
const TRAITS = { tag: 'button', text: 'Filter' };
let tabId: number;

function aSignal(over: Partial<SignalStep> = {}): SignalStep {
  return {
    ...{ kind: 'signal', id: 'signal-1', walkId: 'walk-1', at: START + 2_000, address: COATS },
    ...{ stage: 'see', rule: 'dead', version: 1, strength: 'strong', label: 'Filter' },
    ...{ values: { clicks: 1, ms: 7_000 }, selector: '#filter', touchpoint: 'ad' },
    ...{ traits: TRAITS, state: 'open', noteId: null, ...over },
  };
}

const signal = async () => (await read.steps('walk-1')).find((step) => step.kind === 'signal');

beforeEach(async () => {
  await freshExtension();
  await putJourney(aJourney());
  await putWalk(aWalk());
  await putStep(aPageStep({ title: 'Our coats' }));
  await putStep(aSignal());
  tabId = (await fakeBrowser.tabs.create({ url: COATS })).id ?? -1;
  await bindTab('walk-1', tabId, COATS, START);
});
afterEach(() => vi.restoreAllMocks());

describe('a confirmed signal', () => {
  it('is a kept note with the figures of its kind, at its element and place', async () => {
    await judgeSignal({ stepId: 'signal-1', verdict: 'confirmed' });
    const [note] = await read.notes('walk-1');
    expect(note).toMatchObject({
      ...{ phase: 'kept', kind: 'error', severity: 3, feeling: null, text: 'signalSaid_dead' },
      ...{ stage: 'see', touchpoint: 'ad', owner: 'partner', title: 'Our coats', address: COATS },
      target: { selector: '#filter', label: 'Filter', tag: 'button', traits: TRAITS },
    });
    expect(await signal()).toMatchObject({ state: 'confirmed', noteId: note?.id });
  });

  it('is one note however often it is confirmed, under the id that was given', async () => {
    for (const noteId of ['note-a', 'note-b']) {
      await judgeSignal({ stepId: 'signal-1', verdict: 'confirmed', noteId, isDraft: true });
    }
    const notes = await read.notes('walk-1');
    expect(notes.map(({ id, phase }) => [id, phase])).toEqual([['note-a', 'draft']]);
  });

  it('loses its note when it is open again, and gets it back', async () => {
    const judge = (verdict: 'confirmed' | 'open') =>
      judgeSignal({ stepId: 'signal-1', verdict, noteId: 'note-a' });
    await judge('confirmed');
    await judge('open');
    expect(await signal()).toMatchObject({ state: 'open', noteId: null });
    expect((await read.note('note-a'))?.deletedAt).not.toBeNull();
    await judge('confirmed');
    expect((await read.note('note-a'))?.deletedAt).toBeNull();
  });

  it('does not take over a note of another walk', async () => {
    await putWalk(aWalk({ id: 'walk-2' }));
    await putStep(aSignal({ id: 'signal-2', walkId: 'walk-2' }));
    await judgeSignal({ stepId: 'signal-2', verdict: 'confirmed', noteId: 'note-2' });
    await judgeSignal({ stepId: 'signal-1', verdict: 'confirmed', noteId: 'note-2' });
    expect((await read.note('note-2'))?.walkId).toBe('walk-2');
    const [own] = await read.notes('walk-1');
    expect(own?.text).toBe('signalSaid_dead');
    expect(await signal()).toMatchObject({ state: 'confirmed', noteId: own?.id });
  });
});

describe('a dismissed signal', () => {
  const told = async () =>
    (await briefingFor(tabId, { address: COATS, from: '' }, COATS))?.signals?.dismissed;

  it('is told to pages of the journey, also of later walks, until it is taken back', async () => {
    await judgeSignal({ stepId: 'signal-1', verdict: 'dismissed' });
    expect(await told()).toEqual([signalKey(aSignal())]);
    await putWalk(aWalk({ id: 'walk-2' }));
    await bindTab('walk-2', tabId, COATS, START);
    expect(await told()).toEqual([signalKey(aSignal())]);
    await judgeSignal({ stepId: 'signal-1', verdict: 'open' });
    expect(await told()).toEqual([]);
  });

  it('can be told again from the settings, one or all', async () => {
    await putStep(aSignal({ id: 'signal-2', selector: '#other', label: 'Other' }));
    for (const stepId of ['signal-1', 'signal-2']) {
      await judgeSignal({ stepId, verdict: 'dismissed' });
    }
    const [first] = await dismissals();
    await tellSignalAgain({ journeyId: 'journey-1', key: first?.key ?? '' });
    expect((await dismissals()).map(({ label }) => label)).toEqual(['Other']);
    await tellSignalAgain(null);
    expect(await dismissals()).toEqual([]);
  });

  it('holds in its own journey alone', async () => {
    await judgeSignal({ stepId: 'signal-1', verdict: 'dismissed' });
    await putJourney(aJourney({ id: 'journey-2' }));
    await putWalk(aWalk({ id: 'walk-2', journeyId: 'journey-2' }));
    await bindTab('walk-2', tabId, COATS, START);
    expect(await told()).toEqual([]);
  });
});

describe('pages', () => {
  it('judge signals of the walk they are in, and no others', async () => {
    await putWalk(aWalk({ id: 'walk-2' }));
    await putStep(aSignal({ id: 'signal-2', walkId: 'walk-2' }));
    const dismiss = (stepId: string, from: number) =>
      judgeSignalHere(from, { stepId, verdict: 'dismissed' });
    expect((await dismiss('signal-2', tabId)).ok).toBe(false);
    expect((await dismiss('signal-1', tabId + 1)).ok).toBe(false);
    expect((await dismiss('page-1', tabId)).ok).toBe(false);
    expect((await dismiss('signal-1', tabId)).ok).toBe(true);
  });

  it('answer the page with a draft of this walk alone', async () => {
    await putWalk(aWalk({ id: 'walk-2' }));
    await putStep(aSignal({ id: 'signal-2', walkId: 'walk-2' }));
    const asked = { verdict: 'confirmed', noteId: 'note-2', isDraft: true } as const;
    await judgeSignal({ stepId: 'signal-2', ...asked });
    const answer = await judgeSignalHere(tabId, { stepId: 'signal-1', ...asked });
    expect(answer).toMatchObject({ ok: true, value: { walkId: 'walk-1', phase: 'draft' } });
  });

  it('are told which kinds are turned off, and nothing to watch for where all are', async () => {
    const told = async () =>
      (await briefingFor(tabId, { address: COATS, from: '' }, COATS))?.signals;
    expect(await told()).toMatchObject({ quiet: [] });
    await quietRules.set(['slow-page']);
    expect(await told()).toMatchObject({ quiet: ['slow-page'] });
    await watchSignals.set(false);
    expect(await told()).toBeUndefined();
  });

  it('leave no trail behind when the walk has ended', async () => {
    const view = {
      ...{ route: COATS, at: START, stage: 0, isTagged: true, mayLoop: false },
      ...{ came: 'on' as const, visibleMs: 1, acts: 0, aimlessMs: 0, wayOn: false },
    };
    await writeTrail('walk-1', { views: [view], saidAt: null });
    expect((await readTrail('walk-1')).views).toEqual([view]);
    await endWalk('walk-1', { reached: null, leftAt: null, ease: null, remark: '' });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('trail:');
  });

  it('have their trail read with care', async () => {
    const views = [{ route: 7 }, null, 'x', { route: '/', at: '1' }];
    await fakeBrowser.storage.local.set({ 'trail:walk-1': { views, saidAt: 'now' } });
    expect(await readTrail('walk-1')).toEqual({ views: [], saidAt: null });
  });
});
