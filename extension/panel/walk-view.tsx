import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Walk } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Skeleton } from '../ui/components/empty-state.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { ClosingView } from './closing-view.tsx';
import { RunningView } from './running-view.tsx';
import { StartView } from './start-view.tsx';

/** The Walk tab: a walk that goes on, that ends, that is over, or that is yet to begin. */
export function WalkView({ model }: { model: PanelModel }) {
  const walk = model.records.current.value;
  if (walk && model.walk.closing.value) return <ClosingView model={model} walk={walk} />;
  if (walk) return <RunningView model={model} walk={walk} />;
  const opened = model.archive.opened.value;
  if (opened) return <LaterPastWalk model={model} walk={opened} />;
  return <StartView model={model} />;
}

interface PastWalkProps {
  model: PanelModel;
  walk: Walk;
}

/** The summary is loaded when it is first looked at: the panel opens without it. */
function LaterPastWalk(props: PastWalkProps) {
  const [View, setView] = useState<ComponentType<PastWalkProps> | null>(null);
  useEffect(() => {
    void import('./past-walk-view.tsx').then(({ PastWalkView }) => setView(() => PastWalkView));
  }, []);
  return View ? <View {...props} /> : <Skeleton label={text('panelLoading')} />;
}
