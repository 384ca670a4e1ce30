import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { SignpostDrawing } from '../ui/components/drawings.tsx';
import { EmptyState } from '../ui/components/empty-state.tsx';
import type { PanelModel, PanelTab } from '../ui/models/panel-model.ts';
import { Screen } from './screen.tsx';

/** In place of what a blind walk hides. Before the walk it is the walker's to change; during it, it stays. */
export function HiddenPlan({ model, tab }: { model: PanelModel; tab: PanelTab }) {
  const walking = model.records.current.value !== null;
  return (
    <Screen tab={tab}>
      <EmptyState
        drawing={<SignpostDrawing />}
        title={text('pageBlind')}
        sentence={text(walking ? 'charterHiddenNow' : 'charterHiddenSoon')}
      >
        {!walking && (
          <Button
            kind="outline"
            onClick={() => {
              model.start.charter.blind.value = false;
            }}
          >
            {text('charterNotBlind')}
          </Button>
        )}
      </EmptyState>
    </Screen>
  );
}
