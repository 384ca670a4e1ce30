import { signal } from '@preact/signals';
import { holdStill, moveAgain } from './capture/stillness.ts';
import { beginNote, offerUnfinished } from './compose/note-flow.ts';
import { NOTE_STYLES } from './compose/note-styles.ts';
import { enterNotesDoor, type NotesWorld } from './notes-door.ts';

/** The other script has signals of its own; ours do not hear them unless the values are carried over. */
function withOwnSignals(world: NotesWorld): NotesWorld {
  const { briefing } = world.context;
  const mirror = signal(briefing.peek());
  const stop = briefing.subscribe((value) => {
    mirror.value = value;
  });
  world.context.signal.addEventListener('abort', stop);
  return { ...world, context: { ...world.context, briefing: mirror } };
}

enterNotesDoor((told) => {
  const world = withOwnSignals(told);
  world.style(NOTE_STYLES);
  return {
    begin: () => beginNote(world),
    offerUnfinished: () => offerUnfinished(world),
    holdStill: (note) => holdStill(world.context, note),
    moveAgain: (note) => moveAgain(world.context, note),
  };
});
