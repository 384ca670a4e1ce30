import type { PanelModel } from '../ui/models/panel-model.ts';
import { useLoaded, Waiting } from './later.tsx';
import { part } from './part.ts';

const promptView = part(async () => {
  const [{ PromptView }] = await Promise.all([
    import('./prompt-view.tsx'),
    import('../ui/models/prompts-model.ts'),
  ]);
  return PromptView;
});

export interface PromptPlaceProps {
  model: PanelModel;
  /** Among the closing questions, where another card may come. */
  atEnd?: boolean;
}

/** Where questions come. What they are made of is loaded after the walk is in sight. */
export function PromptPlace({ model, atEnd = false }: PromptPlaceProps) {
  const loaded = useLoaded(() => Promise.all([promptView.load(), model.prompts()]));
  if (loaded.is === 'loading') return null;
  if (loaded.is === 'failed') return <Waiting loaded={loaded} />;
  const [View, prompts] = loaded.value;
  return <View prompts={prompts} atEnd={atEnd} />;
}
