import { counted, text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import { Button } from '../ui/components/button.tsx';
import { Skeleton } from '../ui/components/empty-state.tsx';
import { type Tab, Tabs } from '../ui/components/tabs.tsx';
import { Toast } from '../ui/components/toast.tsx';
import type { PanelModel, PanelTab } from '../ui/models/panel-model.ts';
import { JourneyView } from './journey-view.tsx';
import { NotesView } from './notes-view.tsx';
import { RunningHead } from './running-head.tsx';
import { StandingBanner } from './standing-banner.tsx';
import { WalkView } from './walk-view.tsx';

/** The side panel: Walk, Notes, Journey, and above them the walk that goes on. */
export function Panel({ model }: { model: PanelModel }) {
  const walk = model.records.current.value;
  const removed = model.notes.removed.value;
  return (
    <div class="panel">
      {walk ? (
        <RunningHead model={model} walk={walk} />
      ) : (
        <h1 class="hidden-text">{text('extensionName')}</h1>
      )}
      <PanelTabs model={model} />
      <Health model={model} />
      {walk && !model.walk.closing.value && <StandingBanner model={model} walk={walk} />}
      {model.records.loaded.value ? (
        <View model={model} />
      ) : (
        <Skeleton label={text('panelLoading')} />
      )}
      {removed && (
        <div class="toast-place">
          <Toast
            message={text('notesDeleted')}
            onUndo={() => void model.notes.undoRemove()}
            onClose={model.notes.forgetRemoved}
          />
        </div>
      )}
    </div>
  );
}

function PanelTabs({ model }: { model: PanelModel }) {
  const tabs: Tab<PanelTab>[] = [
    { id: 'walk', name: text('panelTabWalk') },
    { id: 'notes', name: text('panelTabNotes'), count: model.notes.count.value },
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
  switch (model.tab.value) {
    case 'walk':
      return <WalkView model={model} />;
    case 'notes':
      return <NotesView model={model} />;
    case 'journey':
      return <JourneyView model={model} />;
  }
}

/** What is wrong with the storage, if anything; above everything, since nothing else matters then. */
function Health({ model }: { model: PanelModel }) {
  const health = model.health.health.value;
  if (health.state === 'newer') return <Banner kind="trouble" sentence={text('panelNewer')} />;
  if (health.state === 'closed' || model.records.broken.value) {
    const tryAgain = () => Promise.all([model.records.reread(), model.health.look()]);
    return (
      <Banner kind="trouble" sentence={text('panelBroken')}>
        <Button kind="outline" onClick={() => void tryAgain()}>
          {text('panelTryAgain')}
        </Button>
      </Banner>
    );
  }
  if (health.state === 'sound') return null;
  return (
    <Banner
      kind="trouble"
      sentence={text(
        'panelVanished',
        counted('panelCountWalks', health.walks),
        counted('panelCountNotes', health.notes),
      )}
    >
      <Button kind="outline" onClick={() => void model.health.accept()}>
        {text('panelVanishedRead')}
      </Button>
    </Banner>
  );
}
