import type { PanelModel } from '../ui/models/panel-model.ts';
import { useLoaded, Waiting } from './later.tsx';
import { part } from './part.ts';

const tagsTab = part(async () => {
  const [{ TagsTab }] = await Promise.all([
    import('./tags-tab.tsx'),
    import('../ui/models/tags-model.ts'),
  ]);
  return TagsTab;
});

/** The Tags tab. What it is made of is loaded when it is first opened. */
export function TagsView({ model }: { model: PanelModel }) {
  const loaded = useLoaded(() => Promise.all([tagsTab.load(), model.tags()]));
  if (loaded.is !== 'there') return <Waiting loaded={loaded} tab="tags" />;
  const [TagsTab, tags] = loaded.value;
  return <TagsTab model={model} tags={tags} />;
}
