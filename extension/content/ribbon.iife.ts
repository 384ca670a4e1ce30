import { mirrored } from './mirrored.ts';
import ribbonStyles from './overlay/ribbon.css?inline';
import { showRibbon } from './overlay/show-ribbon.tsx';
import { enterRibbonDoor } from './ribbon-door.ts';

enterRibbonDoor((world) => {
  const { briefing, stage, signal } = world;
  world.style(ribbonStyles);
  showRibbon({
    ...world,
    briefing: mirrored(briefing, signal),
    stage: mirrored(stage, signal),
  });
});
