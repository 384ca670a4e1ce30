import { inLanguage } from '../../../shared/journey/local-text.ts';
import { ownerOf, type Stage, type Touchpoint } from '../../../shared/journey/plan.ts';
import { stepPlace, type TouchpointPlace } from '../../../shared/journey/plan-edit.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { plusGlyph } from '../../ui/components/icon.tsx';
import { OwnerShape } from '../../ui/components/owner-shape.tsx';
import { beginDrag, type DropPlace } from './drag-sort.ts';
import type { Dragging } from './row-drag.ts';
import { SortRow } from './sort-row.tsx';
import type { OutlineProps } from './trail-props.ts';

interface TouchpointsProps extends OutlineProps {
  stage: Stage;
  dragging: Dragging | null;
  onDragging: (dragging: Dragging | null) => void;
  onMove: (id: string, from: string, to: TouchpointPlace) => void;
  onAdd: () => void;
}

/** A stage's touchpoints; each can be dragged or moved into any other stage. */
export function OutlineTouchpoints(props: TouchpointsProps) {
  const { plan, stage, onAdd } = props;
  const here = plan.touchpoints.filter(({ stages }) => stages.includes(stage.id));
  return (
    <ul class="outline-touchpoints">
      {here.map((touchpoint) => (
        <li key={touchpoint.id} data-touchpoint={touchpoint.id} data-in={stage.id}>
          <TouchpointRow {...props} touchpoint={touchpoint} />
        </li>
      ))}
      <li class="outline-add" data-end={stage.id}>
        <Button glyph={plusGlyph} onClick={onAdd}>
          {text('editAddTouchpoint')}
        </Button>
      </li>
    </ul>
  );
}

function TouchpointRow(props: TouchpointsProps & { touchpoint: Touchpoint }) {
  const { editor, plan, stage, touchpoint, picked, onPick, dragging, onDragging, onMove } = props;
  const { id } = touchpoint;
  const up = stepPlace(plan, id, stage.id, -1);
  const down = stepPlace(plan, id, stage.id, 1);
  const drag = (press: PointerEvent) =>
    beginDrag<TouchpointPlace>(press, {
      places: touchpointPlaces,
      onOver: (over) => onDragging({ id, over }),
      onDrop: (to) => onMove(id, stage.id, to),
      onEnd: () => onDragging(null),
    });
  return (
    <SortRow
      kind="touchpoint"
      id={`${id}@${stage.id}`}
      name={inLanguage(touchpoint.label, editor.language.value) || text('editUnnamedTouchpoint')}
      picked={picked?.kind === 'touchpoint' && picked.id === id}
      dragged={dragging?.id === id}
      sign={<OwnerShape owner={ownerOf(touchpoint)} named={false} />}
      onPick={() => onPick({ kind: 'touchpoint', id })}
      onDrag={drag}
      onUp={up && (() => onMove(id, stage.id, up))}
      onDown={down && (() => onMove(id, stage.id, down))}
    />
  );
}

/** Above each touchpoint, and at the end of each stage. */
function touchpointPlaces(): DropPlace<TouchpointPlace>[] {
  const rows = document.querySelectorAll<HTMLElement>('.outline [data-in], .outline [data-end]');
  return [...rows].map((element) => {
    const { in: stage, end, touchpoint } = element.dataset;
    const place = { stage: stage ?? end ?? '', before: touchpoint ?? null };
    return { element, edge: 'above', place };
  });
}
