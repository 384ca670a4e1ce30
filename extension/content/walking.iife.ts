import { FEELING_KEYS, UNDO_KEY } from '../../shared/journey/walk-keys.ts';
import { mirrored } from './mirrored.ts';
import { answerNoteKeys, askingBy } from './note-keys.ts';
import { asking } from './other-frame.ts';
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
  const { scan, steps, views, ribbon, send } = world;
  const { pageId, signal, guard } = world.context;
  const briefing = mirrored(world.context.briefing, signal);
  const context = { ...world.context, briefing };
  for (const css of [ribbonStyles, pinStyles]) world.style(css);
  measureViews(views, context);
  recordLeft(context, scan, views, steps);
  const stage = mirrored(ribbon.stage, signal);
  let shownStage = stage.peek();
  const toldStage = stage.subscribe((now) => {
    // Panels look again. Who misses it looks when the step is stored.
    if (now !== shownStage) send('pageChanged', { pageId }).catch(() => undefined);
    shownStage = now;
  });
  signal.addEventListener('abort', toldStage);
  const feelings = recordFeelings(views, steps, stage, briefing);
  const undo = () => send('undoStep', { pageId });
  const shown = showRibbon({ ...ribbon, briefing, stage }, feelings, undo);
  const keys = FEELING_KEYS.map(({ code, feeling }) => [code, () => shown.feel(feeling)] as const);
  answerKeys(guard, { ...Object.fromEntries(keys), [UNDO_KEY.code]: shown.undo }, signal);
  const pins = new Pins({ ...world.pins, briefing, askFrame: asking(send) });
  answerNoteKeys(guard, pins, shown.tell, askingBy(world.notes), signal);
  return pins;
});
