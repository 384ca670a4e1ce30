import { describe, expect, it } from 'vitest';
import {
  enterNotesDoor,
  type Notes,
  type NotesWorld,
  openNotesDoor,
} from '../../../extension/content/notes-door.ts';

const WORLD = {} as NotesWorld;
const notes = (): Notes => ({
  begin: () => undefined,
  describe: () => {
    throw new Error('not asked');
  },
  offerUnfinished: () => undefined,
  write: () => undefined,
  showPlace: () => Promise.resolve(false),
  askPlace: () => undefined,
  holdStill: () => Promise.reject(new Error('not asked')),
  moveAgain: () => {
    throw new Error('not asked');
  },
});

describe('the door between the page script and the notes script', () => {
  it('hands the world in and the notes out, and fetches them once', async () => {
    const made = notes();
    let fetched = 0;
    const call = openNotesDoor(WORLD, async () => {
      fetched += 1;
      enterNotesDoor((world) => {
        expect(world).toBe(WORLD);
        return made;
      });
      return true;
    });
    expect(await Promise.all([call(), call()])).toEqual([made, made]);
    expect(await call()).toBe(made);
    expect(fetched).toBe(1);
  });

  it('says so when the script may not come, and tries again when asked again', async () => {
    const made = notes();
    const answers = [false, true];
    const call = openNotesDoor(WORLD, async () => {
      const comes = answers.shift() ?? false;
      if (comes) enterNotesDoor(() => made);
      return comes;
    });
    await expect(call()).rejects.toThrow();
    expect(await call()).toBe(made);
  });

  it('takes a broken fetch for a refusal', async () => {
    const call = openNotesDoor(WORLD, () => Promise.reject(new Error('the background slept')));
    await expect(call()).rejects.toThrow();
  });
});
