import type { Commands } from '../../../extension/ui/client.ts';
import { changedStep, changedWalk, withHistory } from '../../../shared/journey/edit-walk.ts';
import { NOTE_PICTURE_LIMIT } from '../../../shared/journey/limits.ts';
import { rewritten, withRewriting } from '../../../shared/journey/made-step.ts';
import { pictured, picturesOf } from '../../../shared/journey/pictured.ts';
import type { Note, Step, Walk } from '../../../shared/journey/records.ts';
import { workedOn } from '../../../shared/journey/work-note.ts';
import { ok, refused } from '../../../shared/kit/result.ts';

/** What of the fake world is corrected. */
interface EditedWorld {
  walks: Walk[];
  steps: Step[];
  notes: Note[];
  now: number;
}

/** As the background corrects steps and walks. */
export function editCommands(world: EditedWorld, done: () => { ok: true; value: null }) {
  return {
    async changeStep({ stepId, change }) {
      const found = world.steps.find(({ id }) => id === stepId);
      const walk = world.walks.find(({ id }) => id === found?.walkId);
      if (!found || !walk) return refused('notFound');
      const { step, lines } = changedStep(found, change, world.now);
      world.steps = world.steps.map((one) => (one.id === stepId ? step : one));
      world.walks = world.walks.map((one) => (one === walk ? withHistory(walk, lines) : one));
      return done();
    },
    async putStep({ step }) {
      const before = world.steps.find(({ id }) => id === step.id);
      const walk = world.walks.find(({ id }) => id === step.walkId);
      const now = rewritten(before, step);
      if (!walk || !now) return refused('notFound');
      world.steps = [...world.steps.filter((one) => one !== before), now].sort(
        (a, b) => a.at - b.at,
      );
      const line = before ? withRewriting(walk, step.id, world.now) : walk;
      world.walks = world.walks.map((one) => (one === walk ? line : one));
      return done();
    },
    async putStepPicture({ stepId, staged }) {
      const pictureId = staged && `picture-of-${stepId}`;
      world.steps = world.steps.map((one) =>
        one.id === stepId && 'pictureId' in one ? { ...one, pictureId } : one,
      );
      done();
      return ok({ pictureId });
    },
    async changeWalk({ walkId, change }) {
      world.walks = world.walks.map((walk) =>
        walk.id === walkId ? changedWalk(walk, change, world.now) : walk,
      );
      return done();
    },
  } satisfies Partial<Commands>;
}

export function noteCommands(world: EditedWorld, done: () => { ok: true; value: null }) {
  const put = (noteId: string, change: Partial<Note>) => {
    world.notes = world.notes.map((note) => (note.id === noteId ? { ...note, ...change } : note));
    return done();
  };
  return {
    beginNote: async () => ok(null),
    async saveNote({ note }) {
      // What was done about it has a way of its own, as in the store.
      const { work } = world.notes.find(({ id }) => id === note.id) ?? {};
      const kept = work ? { ...note, work } : note;
      world.notes = [...world.notes.filter(({ id }) => id !== note.id), kept];
      return done();
    },
    deleteNote: async ({ noteId }) => put(noteId, { deletedAt: world.now }),
    restoreNote: async ({ noteId }) => put(noteId, { deletedAt: null }),
    importAnnotations: async () => ok({ notes: 0, known: 0 }),
    attachNote: async () => ok(null),
    async eraseNote({ noteId }) {
      world.notes = world.notes.filter(({ id }) => id !== noteId);
      return done();
    },
    async workOnNote({ noteId, change }) {
      world.notes = world.notes.map((note) =>
        note.id === noteId ? workedOn(note, change, world.now) : note,
      );
      return done();
    },
    showNote: async () => ok(null),
    ...pictureCommands(world, done),
    async drawOnPicture({ noteId }) {
      put(noteId, { pictureId: 'picture-covered' });
      return ok({ pictureId: 'picture-covered' });
    },
  } satisfies Partial<Commands>;
}

function pictureCommands(world: EditedWorld, done: () => { ok: true; value: null }) {
  const change = (noteId: string, names: (named: readonly string[]) => readonly string[]) => {
    world.notes = world.notes.map((note) =>
      note.id === noteId ? pictured(note, names(picturesOf(note))) : note,
    );
    return done();
  };
  return {
    async addPicture({ noteId, staged }) {
      const note = world.notes.find(({ id }) => id === noteId);
      if (!note || picturesOf(note).length >= NOTE_PICTURE_LIMIT) return refused('pictureFull');
      change(noteId, (named) => [...named, staged]);
      return ok({ pictureId: staged });
    },
    takeAnother: async () => refused('notGranted'),
    takeOutPicture: async ({ noteId, pictureId }) =>
      change(noteId, (named) => named.filter((id) => id !== pictureId)),
    putPictureBack: async ({ noteId, pictureId, place }) =>
      change(noteId, (named) => named.toSpliced(place, 0, pictureId)),
  } satisfies Partial<Commands>;
}

/** The walk that begins, as the background makes it. */
export function walkFrom(
  said: Parameters<Commands['startWalk']>[0],
  world: { view: { address: string }; now: number },
): Walk {
  const { tabId: _, ...charter } = said;
  return {
    ...{ id: 'walk-new', ...charter, startAddress: world.view.address },
    ...{ state: 'walking', startedAt: world.now, endedAt: null, closing: null, pauses: [] },
  };
}
