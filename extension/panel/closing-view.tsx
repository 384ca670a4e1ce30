import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Walk } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { ClosingForm } from '../ui/components/closing-form.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { PromptPlace } from './prompt-place.tsx';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';

const FORM = 'closing';

/** The end of a walk: three questions, each may be skipped. */
export function ClosingView({ model, walk }: { model: PanelModel; walk: Walk }) {
  // Until the walk has ended a blind walker does not learn the stages by being asked for one.
  const stages = model.blind.value ? [] : (model.records.journeyOf(walk)?.plan.stages ?? []);
  return (
    <Screen
      tab="walk"
      top={<RefusalBanner refusal={model.walk.refusal.value} />}
      bottom={
        <div class="bar-pair">
          <Button onClick={() => model.walk.askClosing(false)}>{text('walkKeepWalking')}</Button>
          <Button
            kind="primary"
            onClick={() => {
              const form = document.getElementById(FORM);
              if (form instanceof HTMLFormElement) form.requestSubmit();
            }}
          >
            {text('walkEnd')}
          </Button>
        </div>
      }
    >
      <div class="page">
        <h2>{text('walkClosingTitle')}</h2>
        <PromptPlace model={model} atEnd />
        <ClosingForm
          id={FORM}
          goal={walk.goal}
          stages={stages.map(({ id, name }) => ({ id, name: inLanguage(name, model.language) }))}
          here={model.blind.value ? null : model.walk.latest.value}
          onEnd={(closing) => void model.walk.end(closing)}
        />
      </div>
    </Screen>
  );
}
