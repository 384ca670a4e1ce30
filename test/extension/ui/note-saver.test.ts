import { describe, expect, it, vi } from 'vitest';
import type { Commands } from '../../../extension/ui/client.ts';
import { type NoteSaver, noteSaver } from '../../../extension/ui/models/note-saver.ts';
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

const latest = (saver: NoteSaver) => saver.typed.value.get('note-1') ?? sampleNote();

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
      saver.write(latest(saver), { text });
    }
    expect(written).toHaveLength(1);
    written[0]?.answer(ok(null));
    await expect.poll(() => written.length).toBe(2);
    expect(written[1]?.note).toMatchObject({ text: 'abcd', revision: 4 });
  });

  it('says saved only once the store has the latest version', async () => {
    const { written, saver } = heldStore();
    saver.write(sampleNote(), { text: 'a' });
    saver.write(latest(saver), { text: 'ab' });
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
    expect(latest(saver).text).toBe('kept');
    saver.write(latest(saver), { severity: 1 });
    written[1]?.answer(ok(null));
    await saver.settled();
    expect([saver.state.value, saver.refusal.value]).toEqual(['saved', null]);
  });

  it('stores the last words of one note though another is begun before they are on their way', async () => {
    const { written, saver } = heldStore();
    const [one, two] = [sampleNote({ id: 'one' }), sampleNote({ id: 'two' })];
    saver.write(one, { text: 'first' });
    saver.write(saver.typed.value.get('one') ?? one, { text: 'first and last' });
    saver.forget();
    saver.write(two, { text: 'second' });
    expect(saver.typed.value.get('one')?.text).toBe('first and last');
    for (const at of [0, 1, 2]) {
      await expect.poll(() => written.length).toBe(at + 1);
      written[at]?.answer(ok(null));
    }
    await saver.settled();
    expect(written.map(({ note }) => note.text)).toEqual(['first', 'first and last', 'second']);
    expect(saver.state.value).toBe('saved');
  });

  it('goes on saying what is not stored of one note while another is written, and stores it with that', async () => {
    const { written, saver } = heldStore();
    saver.write(sampleNote({ id: 'one' }), { text: 'refused' });
    written[0]?.answer({ ok: false, reason: 'storageFull' });
    await saver.settled();
    saver.write(sampleNote({ id: 'two' }), { text: 'second' });
    written[1]?.answer(ok(null));
    await expect.poll(() => written.length).toBe(3);
    expect(saver.refusal.value).toBe('storageFull');
    expect(written[2]?.note).toMatchObject({ id: 'one', text: 'refused' });
    written[2]?.answer(ok(null));
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
