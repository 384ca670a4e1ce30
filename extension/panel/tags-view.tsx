import { useEffect, useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import { Skeleton } from '../ui/components/empty-state.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { Screen } from './screen.tsx';

type Tab = typeof import('./tags-tab.tsx').TagsTab;

/** The Tags tab. What it is made of is loaded when it is first opened. */
export function TagsView({ model }: { model: PanelModel }) {
  const [loaded, setLoaded] = useState<{ Tab: Tab; tags: TagsModel } | null>(null);
  useEffect(() => {
    let isGone = false;
    void Promise.all([import('./tags-tab.tsx'), model.tags()]).then(([{ TagsTab }, tags]) => {
      if (!isGone) setLoaded({ Tab: TagsTab, tags });
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (loaded) return <loaded.Tab model={model} tags={loaded.tags} />;
  return (
    <Screen tab="tags">
      <Skeleton label={text('panelLoading')} />
    </Screen>
  );
}
