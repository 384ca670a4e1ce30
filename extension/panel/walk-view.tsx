import type { ComponentType } from 'preact';
import type { Walk } from '../../shared/journey/records.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { Later } from './later.tsx';
import { RunningView } from './running-view.tsx';
import { StartView } from './start-view.tsx';

interface ViewProps {
  model: PanelModel;
  walk: Walk;
}
type Load = () => Promise<ComponentType<ViewProps>>;

const closingView: Load = async () => (await import('./closing-view.tsx')).ClosingView;
const writtenView: Load = async () => (await import('./written-view.tsx')).WrittenView;
const ledgerView: Load = async () => (await import('./ledger-view.tsx')).LedgerView;
const pastWalkView: Load = async () => (await import('./past-walk-view.tsx')).PastWalkView;
const VIEWS = [closingView, writtenView, ledgerView];

/** The Walk tab: a walk that goes on, that ends, that is over, or that is yet to begin. */
export function WalkView({ model }: { model: PanelModel }) {
  const walk = model.records.current.value;
  if (walk) {
    const load = besides(model);
    if (!load) return <RunningView model={model} walk={walk} />;
    // A view of its own for each: one that is being loaded must not draw another.
    return <Later key={VIEWS.indexOf(load)} load={load} props={{ model, walk }} />;
  }
  const opened = model.archive.opened.value;
  if (opened) return <Later load={pastWalkView} props={{ model, walk: opened }} />;
  return <StartView model={model} />;
}

/** What stands in the place of the running walk: the closing questions, something being written, the messages. */
function besides({ walk, moments }: PanelModel): Load | null {
  if (walk.closing.value) return closingView;
  if (moments.editing.value) return writtenView;
  return moments.ledger.value ? ledgerView : null;
}
