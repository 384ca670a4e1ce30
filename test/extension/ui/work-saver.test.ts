import { expect, it } from 'vitest';
import { workSaver } from '../../../extension/ui/models/work-saver.ts';
import { ok, refused } from '../../../shared/kit/result.ts';
import { fakeClient } from './fake-client.ts';

it('a note that is gone for good holds up nothing that is done about others', async () => {
  const stored: string[] = [];
  const { client } = fakeClient(
    {},
    {
      workOnNote: async ({ noteId }) => {
        if (noteId === 'gone') return refused('notFound');
        stored.push(noteId);
        return ok(null);
      },
    },
  );
  const saver = workSaver(client, async () => undefined);
  await saver.write('gone', { state: 'accepted' });
  expect([saver.state.value, saver.refusal.value]).toEqual(['failed', 'notFound']);
  await saver.write('there', { state: 'solved' });
  expect(stored).toEqual(['there']);
  expect([saver.state.value, saver.refusal.value]).toEqual(['saved', null]);
  expect(await saver.secured()).toBe(true);
});
