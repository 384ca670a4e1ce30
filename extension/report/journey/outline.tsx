import { useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Stage } from '../../../shared/journey/plan.ts';
import {
  freeId,
  movedIn,
  movedTouchpoint,
  type TouchpointPlace,
} from '../../../shared/journey/plan-edit.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { plusGlyph } from '../../ui/components/icon.tsx';
import { stageColour } from '../../ui/components/stage-track.tsx';
import { beginDrag } from './drag-sort.ts';
import { OutlineTouchpoints } from './outline-touchpoints.tsx';
import { type Dragging, linePlaces, useDropLine, useKeptFocus } from './row-drag.ts';
import { SortRow } from './sort-row.tsx';
import type { OutlineProps } from './trail-props.ts';

/** The whole trail as rows that can be moved: by their handle, by buttons, by Alt and an arrow key. */
export function Outline(props: OutlineProps) {
  const { plan, onAddStage } = props;
  const list = useRef<HTMLOListElement>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const [said, setSaid] = useState('');
  useKeptFocus(list);
  useDropLine(dragging?.over);
  const moves = trailMoves(props, setSaid);
  const dragStage = (press: PointerEvent, from: number) => {
    beginDrag<number>(press, {
      places: () => linePlaces(list.current),
      onOver: (over) => setDragging({ id: plan.stages[from]?.id ?? '', over }),
      // Taken out first: what stands behind it moves up by one.
      onDrop: (to) => moves.stage(from, to > from ? to - 1 : to),
      onEnd: () => setDragging(null),
    });
  };
  return (
    <div class="outline">
      <ol class="outline-stages" ref={list}>
        {plan.stages.map((stage, index) => (
          <StagePart
            key={stage.id}
            {...{ ...props, stage, index, moves, dragging }}
            onDrag={dragStage}
            onDragging={setDragging}
          />
        ))}
      </ol>
      <Button kind="outline" glyph={plusGlyph} onClick={onAddStage}>
        {text('editAddStage')}
      </Button>
      <p class="hidden-text" role="status">
        {said}
      </p>
    </div>
  );
}

/** Moving things along the trail, and saying where they are then. */
function trailMoves({ editor, plan }: OutlineProps, say: (words: string) => void) {
  const nameOf = (stage: Stage) =>
    inLanguage(stage.name, editor.language.value) || text('editUnnamedStage');
  return {
    nameOf,
    stage(from: number, to: number): void {
      const stage = plan.stages[from];
      if (!stage || to < 0 || to >= plan.stages.length) return;
      editor.change((now) => ({ ...now, stages: movedIn(now.stages, from, to) }));
      say(text('editMovedTo', nameOf(stage), to + 1));
    },
    touchpoint(id: string, from: string, to: TouchpointPlace): void {
      editor.change((now) => movedTouchpoint(now, id, from, to));
      const stage = plan.stages.find((one) => one.id === to.stage);
      const touchpoint = plan.touchpoints.find((one) => one.id === id);
      const label = touchpoint ? inLanguage(touchpoint.label, editor.language.value) : id;
      if (stage) say(text('editMovedInto', label, nameOf(stage)));
    },
  };
}

interface StagePartProps extends OutlineProps {
  stage: Stage;
  index: number;
  moves: ReturnType<typeof trailMoves>;
  dragging: Dragging | null;
  onDrag: (press: PointerEvent, from: number) => void;
  onDragging: (dragging: Dragging | null) => void;
}

function StagePart(props: StagePartProps) {
  const { plan, picked, onPick, stage, index, moves, dragging, onDrag } = props;
  const { id } = stage;
  return (
    <li data-stage={id} style={{ '--stage': stageColour(index) }}>
      <SortRow
        kind="stage"
        id={id}
        name={moves.nameOf(stage)}
        picked={picked?.kind === 'stage' && picked.id === id}
        dragged={dragging?.id === id}
        sign={<span class="stage-dot">{index + 1}</span>}
        onPick={() => onPick({ kind: 'stage', id })}
        onDrag={(press) => onDrag(press, index)}
        onUp={index > 0 ? () => moves.stage(index, index - 1) : null}
        onDown={index < plan.stages.length - 1 ? () => moves.stage(index, index + 1) : null}
      />
      <OutlineTouchpoints
        {...props}
        onMove={moves.touchpoint}
        onAdd={() => addTouchpoint(props, id)}
      />
    </li>
  );
}

function addTouchpoint({ editor, plan, onPick }: OutlineProps, stage: string): void {
  const id = freeId(plan.touchpoints, 'touchpoint');
  editor.change((now) => {
    const touchpoint = { id, label: '', stages: [stage], medium: 'digital' as const };
    const place = { stage, before: null };
    return movedTouchpoint(
      { ...now, touchpoints: [...now.touchpoints, touchpoint] },
      id,
      stage,
      place,
    );
  });
  onPick({ kind: 'touchpoint', id });
}
