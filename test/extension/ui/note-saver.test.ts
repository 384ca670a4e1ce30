import { describe, expect, it, vi } from 'vitest';
import type { Commands } from '../../../extension/ui/client.ts';
import { noteSaver } from '../../../extension/ui/models/note-saver.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { ok } from '../../../shared/kit/result.ts';
import { fakeClient } from './fake-client.ts';
import { sampleNote } from './sample-walk.ts';

type Answer = Awaited<ReturnType<Commands['saveNote']>>;

/** A store whose answers are given by hand. */
function heldStore() {
  const written: { note: Note; answer: (answer: Answer) => void }[] = [];
  const saveNote: Commands['saveNote'] = ({ note }) =>
    new Promise((answer) => written.push({ note, answer }));
  return { written, saver: noteSaver(fakeClient({}, { saveNote }).client) };
}

describe('the note saver', () => {
  it('writes the first character at once, with the next revision', () => {
    const { written, saver } = heldStore();
    saver.write(sampleNote({ revision: 4 }), { text: 'T' });
    expect(written.map(({ note }) => [note.text, note.revision])).toEqual([['T', 5]]);
    expect(saver.state.value).toBe('saving');
  });

  it('gathers what is typed during a write into one further write', async () => {
    const { written, saver } = heldStore();
    saver.write(sampleNote({ revision: 0 }), { text: 'a' });
    for (const text of ['ab', 'abc', 'abcd']) {
      saver.write(saver.typed.value ?? sampleNote(), { text });
    }
    expect(written).toHaveLength(1);
    written[0]?.answer(ok(null));
    await expect.poll(() => written.length).toBe(2);
    expect(written[1]?.note).toMatchObject({ text: 'abcd', revision: 4 });
  });

  it('says saved only once the store has the latest version', async () => {
    const { written, saver } = heldStore();
    saver.write(sampleNote(), { text: 'a' });
    saver.write(saver.typed.value ?? sampleNote(), { text: 'ab' });
    written[0]?.answer(ok(null));
    await expect.poll(() => written.length).toBe(2);
    expect(saver.state.value).toBe('saving');
    written[1]?.answer(ok(null));
    await saver.settled();
    expect(saver.state.value).toBe('saved');
  });

  it('keeps what was typed and the reason when the store refuses, and writes it with the next change', async () => {
    const { written, saver } = heldStore();
    saver.write(sampleNote(), { text: 'kept' });
    written[0]?.answer({ ok: false, reason: 'storageFull' });
    await saver.settled();
    expect([saver.state.value, saver.refusal.value]).toEqual(['failed', 'storageFull']);
    expect(saver.typed.value?.text).toBe('kept');
    saver.write(saver.typed.value ?? sampleNote(), { severity: 1 });
    written[1]?.answer(ok(null));
    await saver.settled();
    expect([saver.state.value, saver.refusal.value]).toEqual(['saved', null]);
  });

  it('asks again when the background was killed over it, and says saved only then', async () => {
    const saveNote = vi
      .fn<Commands['saveNote']>()
      .mockRejectedValueOnce(new Error('the channel closed before a response'))
      .mockResolvedValueOnce(undefined as unknown as Answer)
      .mockResolvedValueOnce(ok(null));
    const { client } = fakeClient({}, { saveNote });
    const saver = noteSaver(client);
    saver.write(sampleNote({ revision: 4 }), { text: 'T' });
    expect(saver.state.value).toBe('saving');
    await saver.settled();
    expect(saver.state.value).toBe('saved');
    expect(saveNote).toHaveBeenCalledTimes(3);
  });
});
