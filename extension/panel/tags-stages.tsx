import { MOST_STAGES } from '../../shared/contract/marker.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { text } from '../platform/text.ts';
import { stageColour } from '../ui/components/stage-track.tsx';
import type { DraftProps } from './tags-props.ts';

/** In which stages customers meet it: several where they overlap. */
export function StageBoxes({ draft, plan, onChange, language }: DraftProps & { language: string }) {
  const toggle = (id: string, isOn: boolean) => {
    const without = draft.stages.filter((stage) => stage !== id);
    const wanted = isOn ? [...without, id] : without;
    const inOrder = plan.stages.map((stage) => stage.id).filter((stage) => wanted.includes(stage));
    onChange({ stages: inOrder.slice(0, MOST_STAGES) });
  };
  return (
    <fieldset class="choice">
      <legend>{text('tagsStages')}</legend>
      <div class="choice-options">
        {plan.stages.map(({ id, name }, index) => (
          <label class="choice-option" key={id} style={{ '--stage': stageColour(index) }}>
            <input
              type="checkbox"
              checked={draft.stages.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span>
              {index + 1} {inLanguage(name, language)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
