import type { Walk } from '../../shared/journey/records.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { Later } from './later.tsx';
import { type Part, part } from './part.ts';

interface ViewProps {
  model: PanelModel;
  walk: Walk;
}
type View = Part<ViewProps>;

const startView = part(async () => (await import('./start-view.tsx')).StartView);
const runningView: View = part(async () => (await import('./running-view.tsx')).RunningView);
const writtenView: View = part(async () => (await import('./written-view.tsx')).WrittenView);
const ledgerView: View = part(async () => (await import('./ledger-view.tsx')).LedgerView);
const closingView: View = part(async () => (await import('./closing-view.tsx')).ClosingView);
const pastWalkView: View = part(async () => (await import('./past-walk-view.tsx')).PastWalkView);

/** The Walk tab: a walk that goes on, that ends, that is over, or that is yet to begin. */
export function WalkView({ model }: { model: PanelModel }) {
  const walk = model.records.current.value;
  if (walk) return <Later part={walking(model)} props={{ model, walk }} tab="walk" />;
  const opened = model.archive.opened.value;
  if (opened) return <Later part={pastWalkView} props={{ model, walk: opened }} tab="walk" />;
  return <Later part={startView} props={{ model }} tab="walk" />;
}

/** The walk, or what stands in its place: the closing questions, something being written, the messages. */
function walking({ walk, moments }: PanelModel): View {
  if (walk.closing.value) return closingView;
  if (moments.editing.value) return writtenView;
  return moments.ledger.value ? ledgerView : runningView;
}
