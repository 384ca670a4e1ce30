import { holdStill, moveAgain } from './capture/stillness.ts';
import { askPlace } from './compose/ask-place.ts';
import { beginNote } from './compose/begin-note.ts';
import { offerUnfinished, writeOn } from './compose/note-flow.ts';
import { NOTE_STYLES } from './compose/note-styles.ts';
import { pointAgain } from './compose/point-again.ts';
import { readPointing } from './compose/pointing.ts';
import { showPlace } from './compose/show-place.ts';
import { targetOf } from './compose/target-of.ts';
import { mirrored } from './mirrored.ts';
import { enterNotesDoor, type NotesWorld } from './notes-door.ts';

function withOwnSignals(world: NotesWorld): NotesWorld {
  const { context } = world;
  const briefing = mirrored(context.briefing, context.signal);
  return { ...world, context: { ...context, briefing } };
}

enterNotesDoor((told) => {
  const world = withOwnSignals(told);
  world.style(NOTE_STYLES);
  return {
    begin(what) {
      const { noteId, also = false, picture } = readPointing(what);
      if (noteId) pointAgain(world, noteId, also);
      else beginNote(world, picture);
    },
    describe: (element) => targetOf(element, {}),
    offerUnfinished: () => offerUnfinished(world),
    write: (note) => writeOn(world, note),
    showPlace: (place) => showPlace(world, place),
    askPlace: (asked) => askPlace(world, asked),
    holdStill: (note) => holdStill(world.context, note),
    moveAgain: (note) => moveAgain(world.context, note),
  };
});
