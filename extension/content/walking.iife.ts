import {
  FEELING_KEYS,
  NEXT_NOTE_KEY,
  PREVIOUS_NOTE_KEY,
  UNDO_KEY,
} from '../../shared/journey/walk-keys.ts';
import { overlayVisible } from '../platform/settings.ts';
import { mirrored } from './mirrored.ts';
import { NoteWalk } from './overlay/note-walk.ts';
import pinStyles from './overlay/pins.css?inline';
import { Pins } from './overlay/pins.ts';
import ribbonStyles from './overlay/ribbon.css?inline';
import { showRibbon } from './overlay/show-ribbon.tsx';
import { answerKeys } from './page-keys.ts';
import { recordFeelings } from './record/feel.ts';
import { recordLeft } from './record/left-undone.ts';
import { measureViews } from './record/page-facts.ts';
import { enterWalkingDoor } from './walking-door.ts';

enterWalkingDoor((world) => {
  const { scan, steps, views, ribbon } = world;
  const { signal, guard } = world.context;
  const briefing = mirrored(world.context.briefing, signal);
  const context = { ...world.context, briefing };
  for (const css of [ribbonStyles, pinStyles]) world.style(css);
  measureViews(views, context);
  recordLeft(context, scan, views, steps);
  const stage = mirrored(ribbon.stage, signal);
  let shownStage = stage.peek();
  const toldStage = stage.subscribe((now) => {
    if (now !== shownStage) world.placed();
    shownStage = now;
  });
  signal.addEventListener('abort', toldStage);
  const feelings = recordFeelings(views, steps, stage, briefing);
  const shown = showRibbon({ ...ribbon, briefing, stage }, feelings, world.undo);
  const keys = FEELING_KEYS.map(({ code, feeling }) => [code, () => shown.feel(feeling)] as const);
  answerKeys(guard, { ...Object.fromEntries(keys), [UNDO_KEY.code]: shown.undo }, signal);
  const pins = new Pins({ ...world.pins, briefing });
  const noteWalk = new NoteWalk(pins);
  const step = (by: 1 | -1) => () => shown.tell(noteWalk.step(by));
  const noteKeys = { [NEXT_NOTE_KEY.code]: step(1), [PREVIOUS_NOTE_KEY.code]: step(-1) };
  answerKeys(guard, noteKeys, signal, whileVisible(signal));
  return pins;
});

/** Whether what lies over the page is shown: what cannot be seen is not gone to, and its keys are the page's. */
function whileVisible(signal: AbortSignal): () => boolean {
  let isVisible = false;
  const told = (visible: boolean) => {
    isVisible = visible;
  };
  overlayVisible.get().then(told, () => undefined);
  overlayVisible.onChange(told, signal);
  return () => isVisible;
}
