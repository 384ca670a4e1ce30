import type { PanelModel } from '../ui/models/panel-model.ts';
import { ClosingView } from './closing-view.tsx';
import { PastWalkView } from './past-walk-view.tsx';
import { RunningView } from './running-view.tsx';
import { StartView } from './start-view.tsx';

/** The Walk tab: a walk that goes on, that ends, that is over, or that is yet to begin. */
export function WalkView({ model }: { model: PanelModel }) {
  const walk = model.records.current.value;
  if (walk && model.walk.closing.value) return <ClosingView model={model} walk={walk} />;
  if (walk) return <RunningView model={model} walk={walk} />;
  const opened = model.archive.opened.value;
  if (opened) return <PastWalkView model={model} walk={opened} />;
  return <StartView model={model} />;
}
