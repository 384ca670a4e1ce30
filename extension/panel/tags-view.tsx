import { useEffect, useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { Skeleton } from '../ui/components/empty-state.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { Screen } from './screen.tsx';

type Tab = typeof import('./tags-tab.tsx').TagsTab;
type Loaded = { Tab: Tab; tags: TagsModel } | 'failed' | null;

interface TagsViewProps {
  model: PanelModel;
  load?: () => Promise<{ TagsTab: Tab }>;
}

/** The Tags tab. What it is made of is loaded when it is first opened. */
export function TagsView({ model, load = () => import('./tags-tab.tsx') }: TagsViewProps) {
  const [loaded, setLoaded] = useState<Loaded>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isGone = false;
    const show = (now: Loaded) => !isGone && setLoaded(now);
    Promise.all([load(), model.tags()]).then(
      ([{ TagsTab }, tags]) => show({ Tab: TagsTab, tags }),
      () => show('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [tries]);
  if (loaded && loaded !== 'failed') return <loaded.Tab model={model} tags={loaded.tags} />;
  const again = () => {
    setLoaded(null);
    setTries(tries + 1);
  };
  return (
    <Screen tab="tags">
      {loaded === 'failed' ? (
        <NotLoaded onAgain={again} />
      ) : (
        <Skeleton label={text('panelLoading')} />
      )}
    </Screen>
  );
}

/** An update of the extension takes the files of the one before away, under an open panel. */
function NotLoaded({ onAgain }: { onAgain: () => void }) {
  return (
    <div class="empty" role="alert">
      <p>{text('tagsNotLoaded')}</p>
      <Button onClick={onAgain}>{text('panelTryAgain')}</Button>
    </div>
  );
}
