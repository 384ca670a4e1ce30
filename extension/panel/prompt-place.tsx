import { useEffect, useState } from 'preact/hooks';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { PromptsModel } from '../ui/models/prompts-model.ts';

type View = typeof import('./prompt-view.tsx').PromptView;

export interface PromptPlaceProps {
  model: PanelModel;
  /** Among the closing questions, where another card may come. */
  atEnd?: boolean;
}

/** Where questions come. What they are made of is loaded after the walk is in sight. */
export function PromptPlace({ model, atEnd = false }: PromptPlaceProps) {
  const [loaded, setLoaded] = useState<{ View: View; prompts: PromptsModel } | null>(null);
  useEffect(() => {
    let isGone = false;
    void Promise.all([import('./prompt-view.tsx'), model.prompts()]).then(
      ([{ PromptView }, prompts]) => {
        if (!isGone) setLoaded({ View: PromptView, prompts });
      },
    );
    return () => {
      isGone = true;
    };
  }, []);
  return loaded && <loaded.View prompts={loaded.prompts} atEnd={atEnd} />;
}
