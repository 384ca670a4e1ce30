import { expect, it } from 'vitest';
import type { HearChange } from '../../../extension/platform/changes.ts';
import { mapModel } from '../../../extension/ui/models/map-model.ts';
import { workedOn } from '../../../shared/journey/work-note.ts';
import {
  message,
  page,
  START,
  sampleJourney,
  sampleNote,
  sampleWalk,
} from '../../shared/journey/sample-walk.ts';
import { fakeClient } from './fake-client.ts';

/** A map of one ended walk that hears of changes only what the test says. */
async function aMap() {
  const walk = sampleWalk({ state: 'ended', endedAt: START + 9 });
  const steps = [page(0, { walkId: walk.id })];
  const notes = [sampleNote({ walkId: walk.id, severity: 3, phase: 'kept' })];
  const fake = fakeClient({ journeys: [sampleJourney()], walks: [walk], steps, notes });
  let hear: HearChange = () => undefined;
  const reads: string[] = [];
  const { steps: readSteps, allNotes } = fake.client.read;
  const read = Object.assign(fake.client.read, {
    steps: (walkId: string) => {
      reads.push('steps');
      return readSteps(walkId);
    },
    allNotes: () => {
      reads.push('allNotes');
      return allNotes();
    },
  });
  const onChange = (callback: HearChange) => {
    hear = callback;
  };
  const client = { ...fake.client, read, onChange };
  const model = mapModel(client, sampleJourney().id, new AbortController().signal);
  await expect.poll(() => model.state.value).toBe('there');
  return { fake, model, walk, reads, hear: (...told: Parameters<HearChange>) => hear(...told) };
}

it('who takes care of a note is shown as it was typed to the end', async () => {
  const { fake, model, hear } = await aMap();
  for (const [at, responsible] of ['M', 'Ma', 'Maja'].entries()) {
    fake.world.notes = fake.world.notes.map((note) => workedOn(note, { responsible }, START + at));
    hear(['notes'], { noteIds: ['note-1'] });
    await expect.poll(() => model.map.value?.pains[0]?.responsible).toBe(responsible);
  }
});

it('a covered picture takes the place of the one that is gone', async () => {
  const { fake, model, hear } = await aMap();
  fake.world.notes = fake.world.notes.map((note) => ({ ...note, pictureId: 'covered' }));
  hear(['pictures', 'notes'], { noteIds: ['note-1'] });
  await expect.poll(() => model.map.value?.pains[0]?.worst.pictureId).toBe('covered');
});

it('a message that was told after the walk had ended is counted', async () => {
  const { fake, model, walk, hear } = await aMap();
  const stage = sampleJourney().plan.stages[0]?.id ?? null;
  const told = message(5, { id: 'late', walkId: walk.id, stage });
  fake.world.steps = [...fake.world.steps, told];
  hear(['steps'], { stepIds: ['late'] });
  await expect.poll(() => model.map.value?.stages[0]?.sent[0]?.times).toBe(1);
});

it('steps of a walk that goes on elsewhere read neither the notes nor the walks of the map again', async () => {
  const { fake, model, reads, hear } = await aMap();
  const before = model.map.value;
  fake.world.steps = [...fake.world.steps, page(7, { id: 'other', walkId: 'walk-other' })];
  reads.length = 0;
  hear(['steps'], { stepIds: ['other'] });
  await expect.poll(() => model.map.value).not.toBe(before);
  expect(reads).not.toContain('allNotes');
  expect(reads).not.toContain('steps');
});
