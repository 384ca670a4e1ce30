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
  if (walk && model.moments.editing.value)
    return <Later key="written" load={writtenView} model={model} walk={walk} />;
  if (walk && model.moments.ledger.value)
    return <Later key="ledger" load={ledgerView} model={model} walk={walk} />;
  if (walk) return <RunningView model={model} walk={walk} />;
  const opened = model.archive.opened.value;
  if (opened) return <Later key="past" load={pastWalkView} model={model} walk={opened} />;
  return <StartView model={model} />;
}

interface ViewProps {
  model: PanelModel;
  walk: Walk;
}
type Load = () => Promise<ComponentType<ViewProps>>;

const pastWalkView: Load = async () => (await import('./past-walk-view.tsx')).PastWalkView;
const writtenView: Load = async () => (await import('./written-view.tsx')).WrittenView;
const ledgerView: Load = async () => (await import('./ledger-view.tsx')).LedgerView;

/** What is not needed at once is loaded when it is first looked at: the panel opens without it. */
function Later({ load, ...props }: ViewProps & { load: Load }) {
  const [View, setView] = useState<ComponentType<ViewProps> | null>(null);
  useEffect(() => {
    let current = true;
    void load().then((view) => current && setView(() => view));
    return () => {
      current = false;
    };
  }, [load]);
  return View ? <View {...props} /> : <Skeleton label={text('panelLoading')} />;
}
