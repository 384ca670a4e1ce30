import { text } from '../platform/text.ts';
import { Skeleton } from '../ui/components/empty-state.tsx';
import { type Tab, Tabs } from '../ui/components/tabs.tsx';
import type { ToastProps } from '../ui/components/toast.tsx';
import type { PanelModel, PanelTab } from '../ui/models/panel-model.ts';
import { HealthBanner } from './health-banner.tsx';
import { Later } from './later.tsx';
import { part } from './part.ts';
import { RunningHead } from './running-head.tsx';
import { StandingBanner } from './standing-banner.tsx';
import { TagsView } from './tags-view.tsx';
import { Undoable } from './toast-place.tsx';
import { WalkView } from './walk-view.tsx';

const notesView = part(async () => (await import('./notes-view.tsx')).NotesView);
const journeyView = part(async () => (await import('./journey-view.tsx')).JourneyView);
const hiddenPlan = part(async () => (await import('./hidden-plan.tsx')).HiddenPlan);

/** The side panel: Walk, Notes, Tags, Journey, and above them the walk that goes on. */
export function Panel({ model }: { model: PanelModel }) {
  const walk = model.records.current.value;
  return (
    <div class="panel">
      {walk ? (
        <RunningHead model={model} walk={walk} />
      ) : (
        <h1 class="hidden-text">{text('extensionName')}</h1>
      )}
      <PanelTabs model={model} />
      <HealthBanner model={model} />
      {walk && !model.walk.closing.value && <StandingBanner model={model} walk={walk} />}
      {model.records.loaded.value ? (
        <Undoable.Provider value={undoableOf(model)}>
          <View model={model} />
        </Undoable.Provider>
      ) : (
        <Skeleton label={text('panelLoading')} />
      )}
    </div>
  );
}

/** What was done last and can be taken back, wherever in the panel that was. */
function undoableOf({ notes, walk, moments, records }: PanelModel): ToastProps | null {
  const toNote = notes.done.value;
  if (toNote) {
    return {
      message: text(`noteDone_${toNote}`),
      onUndo: () => void notes.undo(),
      onClose: notes.settle,
    };
  }
  const undone = walk.undone.value;
  if (undone) {
    return { message: undone, onUndo: () => void walk.putBack(), onClose: walk.forgetUndone };
  }
  const removed = records.current.value && moments.removed.value;
  return (
    removed && {
      message: text(removed.kind === 'moment' ? 'momentRemoved' : 'messageRemoved'),
      onUndo: () => void moments.undoRemove(),
      onClose: moments.forgetRemoved,
    }
  );
}

function PanelTabs({ model }: { model: PanelModel }) {
  const tabs: Tab<PanelTab>[] = [
    { id: 'walk', name: text('panelTabWalk') },
    { id: 'notes', name: text('panelTabNotes'), count: model.notes.count.value },
    { id: 'tags', name: text('panelTabTags') },
    { id: 'journey', name: text('panelTabJourney') },
  ];
  return (
    <Tabs
      label={text('panelTabs')}
      tabs={tabs}
      selected={model.tab.value}
      onSelect={(id) => {
        model.tab.value = id;
      }}
    />
  );
}

function View({ model }: { model: PanelModel }) {
  const tab = model.tab.value;
  if (isHidden(model))
    return <Later key={tab} part={hiddenPlan} props={{ model, tab }} tab={tab} />;
  switch (tab) {
    case 'walk':
      return <WalkView model={model} />;
    case 'notes':
      return <Later part={notesView} props={{ model }} tab="notes" />;
    case 'tags':
      return <TagsView model={model} />;
    case 'journey':
      return <Later part={journeyView} props={{ model }} tab="journey" />;
  }
}

/** Who walks blind sees neither plan nor marks; and before the walk not the notes of another one. */
function isHidden(model: PanelModel): boolean {
  if (!model.blind.value || model.tab.value === 'walk') return false;
  return model.tab.value !== 'notes' || model.records.current.value === null;
}
