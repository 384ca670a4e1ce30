import { useState } from 'preact/hooks';
import type { Box } from '../../../shared/journey/records.ts';
import type { Point, Shape, ShapeKind } from '../../../shared/journey/shape.ts';
import { text } from '../../platform/text.ts';
import { afterKey, boxOf, type Frame, movedBy, shapeBetween } from './shapes.ts';
import { ShapesDrawn } from './shapes-drawn.tsx';

export interface DrawStageProps {
  url: string;
  facts: Frame;
  label: string;
  /** What a drag draws. */
  tool: ShapeKind;
  shapes: Shape[];
  onChange: (shapes: Shape[]) => void;
  onAdd: (shape: Shape) => void;
}

/** The picture, and what is drawn on it. A drag draws, and so do two clicks: not everybody can drag. */
export function DrawStage(props: DrawStageProps) {
  const { url, facts, label, shapes, onChange } = props;
  const { drawn, ...hears } = usePointer(props);
  const seen = drawn ? drawn.shapes : shapes;
  return (
    <div class="draw-stage" style={{ '--shape': facts.width / facts.height }} {...hears}>
      <img src={url} alt={label} draggable={false} />
      <ShapesDrawn shapes={seen} frame={facts} />
      {seen.map((shape, index) => (
        <Handle
          key={index}
          name={text('drawNth', text(`draw_${shape.kind}`), `${index + 1}`)}
          index={index}
          shape={shape}
          frame={facts}
          isNewest={index === shapes.length - 1}
          onChange={(next) =>
            onChange(next ? shapes.with(index, next) : shapes.filter((_, at) => at !== index))
          }
        />
      ))}
    </div>
  );
}

interface HandleProps {
  name: string;
  index: number;
  shape: Shape;
  frame: Frame;
  isNewest: boolean;
  /** Null where it is taken away. */
  onChange: (shape: Shape | null) => void;
}

/** Where a shape is taken hold of, by pointer or key. */
function Handle({ name, index, shape, frame, isNewest, onChange }: HandleProps) {
  return (
    <button
      type="button"
      class="draw-handle"
      data-kind={shape.kind}
      data-index={index}
      style={placeOf(boxOf(shape), frame)}
      ref={isNewest ? focusNew : null}
      aria-label={name}
      aria-description={text('drawKeys')}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') return onChange(null);
        const next = afterKey(shape, event.key, event.shiftKey, frame);
        if (!next) return;
        event.preventDefault();
        onChange(next);
      }}
    />
  );
}

/** Of a shape that has just come, so that arrow keys reach it at once. */
function focusNew(handle: HTMLElement | null): void {
  handle?.focus({ preventScroll: true });
}

/** What the pointer has hold of: a shape that is there, or the first corner of one that is not yet. */
type Hold = { from: Point; index: number | null };

/** What the pointer does on the picture. A click too short to be a drag is the first of two corners; a shape is dragged along. */
function usePointer(props: DrawStageProps) {
  const { facts, shapes, onChange, onAdd } = props;
  const [hold, setHold] = useState<Hold | null>(null);
  const [drawn, setDrawn] = useState<{ shapes: Shape[] } | null>(null);
  const stop = () => {
    setHold(null);
    setDrawn(null);
  };
  return {
    drawn,
    onPointerDown(event: Pointing) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const handle = (event.target as Element).closest<HTMLElement>('.draw-handle');
      if (handle && !(hold && hold.index === null)) {
        handle.focus({ preventScroll: true });
        setHold({ from: pointOf(event, facts), index: Number(handle.dataset.index) });
      } else if (!hold) setHold({ from: pointOf(event, facts), index: null });
    },
    onPointerMove(event: Pointing) {
      const now = hold && afterDrag(event, hold, props);
      if (!now) return;
      const { one, index } = now;
      setDrawn({ shapes: index === null ? [...shapes, one] : shapes.with(index, one) });
    },
    onPointerUp(event: Pointing) {
      if (!hold) return;
      const end = afterDrag(event, hold, props);
      if (!end && hold.index === null) return;
      stop();
      if (!end) return;
      if (end.index === null) onAdd(end.one);
      else onChange(shapes.with(end.index, end.one));
    },
    onPointerCancel: stop,
  };
}

/** What there would be if the pointer let go here; null where that is nothing. */
function afterDrag(
  event: Pointing,
  { from, index }: Hold,
  { facts, tool, shapes }: DrawStageProps,
): { one: Shape; index: number | null } | null {
  const to = pointOf(event, facts);
  const held = index === null ? undefined : shapes[index];
  if (held) {
    const isMoved = Math.hypot(to.x - from.x, to.y - from.y) > facts.width * SLIP_SHARE;
    const by = { x: to.x - from.x, y: to.y - from.y };
    return isMoved ? { one: movedBy(held, by, facts), index } : null;
  }
  const one = shapeBetween(tool, from, to, facts);
  return one && { one, index: null };
}

/** A hand that trembles moves nothing: a share of the picture's width. */
const SLIP_SHARE = 0.004;

type Pointing = PointerEvent & { currentTarget: HTMLElement };

function pointOf({ currentTarget, clientX, clientY }: Pointing, frame: Frame): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return {
    x: ((clientX - left) / width) * frame.width,
    y: ((clientY - top) / height) * frame.height,
  };
}

function placeOf(box: Box, { width, height }: Frame) {
  return {
    left: `${(box.x / width) * 100}%`,
    top: `${(box.y / height) * 100}%`,
    width: `${(box.width / width) * 100}%`,
    height: `${(box.height / height) * 100}%`,
  };
}
