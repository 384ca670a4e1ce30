import { expect, it } from 'vitest';
import type { Commands } from '../../../extension/ui/client.ts';
import {
  type JourneyEditor,
  journeyEditor,
} from '../../../extension/ui/models/journey-editor-model.ts';
import { refused } from '../../../shared/kit/result.ts';
import { fakeClient, type World } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK } from './sample-walk.ts';

async function opened(content: Partial<World> = {}, answers: Partial<Commands> = {}) {
  const fake = fakeClient({ journeys: [SAMPLE_JOURNEY], ...content }, answers);
  const editor = journeyEditor(fake.client, SAMPLE_JOURNEY.id, new AbortController().signal);
  await expect.poll(() => editor.journey.value).toBeDefined();
  return { ...fake, editor, stored: () => fake.world.journeys[0]?.plan };
}
const name = (editor: JourneyEditor, words: string) =>
  editor.change((now) => ({ ...now, name: words }), 'name');
const saved = (editor: JourneyEditor) => expect.poll(() => editor.saveState.value).toBe('saved');

it('stores every change by itself, and says so when it is stored', async () => {
  const { editor, stored, asked } = await opened();
  expect(editor.saveState.value).toBe('idle');
  for (const words of ['R', 'Ra', 'Rain']) name(editor, words);
  expect(editor.saveState.value).toBe('saving');
  await saved(editor);
  expect(stored()?.name).toBe('Rain');
  // What was typed while the first letter was on its way goes together.
  expect(asked.filter((one) => one.name === 'editJourney')).toHaveLength(2);
});

it('takes back and does again, and stores that too', async () => {
  const { editor, stored } = await opened();
  const { name: before } = SAMPLE_JOURNEY.plan;
  name(editor, 'Rain');
  editor.settle();
  editor.change((now) => ({ ...now, purpose: 'Learn' }));
  editor.undo();
  await saved(editor);
  expect(stored()).toMatchObject({ name: 'Rain', purpose: SAMPLE_JOURNEY.plan.purpose });
  editor.undo();
  await expect.poll(() => stored()?.name).toEqual(before);
  expect(editor.canUndo.value).toBe(false);
  editor.redo();
  editor.redo();
  await expect.poll(() => stored()).toMatchObject({ name: 'Rain', purpose: 'Learn' });
  expect(editor.canRedo.value).toBe(false);
});

it('takes in what others write meanwhile, and undo takes back one’s own alone', async () => {
  const { editor, stored, client } = await opened();
  name(editor, 'Rain');
  await saved(editor);
  const before = stored();
  if (!before) throw new Error('it is stored');
  await client.command.editJourney({
    ...{ journeyId: SAMPLE_JOURNEY.id, before, after: { ...before, value: 'Theirs' } },
  });
  await expect.poll(() => editor.plan.value?.value).toBe('Theirs');
  editor.undo();
  await saved(editor);
  expect(stored()).toMatchObject({ name: SAMPLE_JOURNEY.plan.name, value: 'Theirs' });
});

it('says that a change was not stored, and stores it when that is possible again', async () => {
  let isFull = true;
  const { editor, world, changed } = await opened(
    {},
    {
      editJourney: async (edit) => {
        if (isFull) return refused('storageFull');
        world.journeys = [{ ...SAMPLE_JOURNEY, plan: edit.after }];
        return { ok: true, value: { plan: edit.after } };
      },
    },
  );
  name(editor, 'Rain');
  await expect.poll(() => editor.saveState.value).toBe('failed');
  expect(editor.refusal.value).toBe('storageFull');
  expect(editor.plan.value?.name).toBe('Rain');
  isFull = false;
  changed();
  await saved(editor);
  expect(world.journeys[0]?.plan.name).toBe('Rain');
  expect(editor.refusal.value).toBeNull();
});

it('is not deleted while walks need it', async () => {
  const { editor, world } = await opened({ walks: [SAMPLE_WALK] });
  expect(await editor.remove()).toBe(false);
  expect(editor.refusal.value).toBe('journeyInUse');
  world.walks = [];
  expect(await editor.remove()).toBe(true);
  await expect.poll(() => editor.journey.value).toBeNull();
});
