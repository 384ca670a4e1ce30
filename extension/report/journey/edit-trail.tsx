import { useState } from 'preact/hooks';
import { freeId } from '../../../shared/journey/plan-edit.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { backGlyph } from '../../ui/components/icon.tsx';
import type { EditProps } from './edit-head.tsx';
import { EditStage } from './edit-stage.tsx';
import { EditTouchpoint } from './edit-touchpoint.tsx';
import { Outline } from './outline.tsx';
import type { Picked } from './trail-props.ts';

/** Stages and their touchpoints on one side, what one of them says on the other. */
export function EditTrail({ editor, plan }: EditProps) {
  const [picked, setPicked] = useState<Picked>(null);
  const stage = picked?.kind === 'stage' ? plan.stages.find(({ id }) => id === picked.id) : null;
  const touchpoint =
    picked?.kind === 'touchpoint' ? plan.touchpoints.find(({ id }) => id === picked.id) : null;
  const isOpen = Boolean(stage ?? touchpoint);
  const addStage = () => {
    const id = freeId(plan.stages, 'stage');
    editor.change((now) => ({ ...now, stages: [...now.stages, { id, name: '' }] }));
    setPicked({ kind: 'stage', id });
  };
  return (
    <div class="edit-pair" data-open={isOpen ? '' : undefined}>
      <Outline {...{ editor, plan, picked }} onPick={setPicked} onAddStage={addStage} />
      <section class="edit-detail" aria-label={text('editDetail')}>
        {isOpen && (
          <div class="edit-back">
            <Button glyph={backGlyph} onClick={() => setPicked(null)}>
              {text('editTrail')}
            </Button>
          </div>
        )}
        {stage && <EditStage key={stage.id} {...{ editor, plan, stage }} onPick={setPicked} />}
        {touchpoint && (
          <EditTouchpoint
            key={touchpoint.id}
            {...{ editor, plan, touchpoint }}
            onPick={setPicked}
          />
        )}
        {!isOpen && <p class="hint">{text('editPickOne')}</p>}
      </section>
    </div>
  );
}
