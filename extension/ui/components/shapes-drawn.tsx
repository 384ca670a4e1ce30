import { COVER_COLOUR } from '../../../shared/journey/pictured.ts';
import {
  barbsOf,
  DRAWN_COLOUR,
  DRAWN_HALO_COLOUR,
  drawnLine,
  type Shape,
} from '../../../shared/journey/shape.ts';
import type { Frame } from './shapes.ts';

export interface ShapesDrawnProps {
  shapes: readonly Shape[];
  frame: Frame;
}

/** Shapes as they will be burned in (`extension/background/paint.ts`); what a cut takes away is dimmed. */
export function ShapesDrawn({ shapes, frame: { width, height } }: ShapesDrawnProps) {
  const line = drawnLine(width);
  const cut = shapes.find((shape) => shape.kind === 'crop');
  return (
    <svg class="draw-shapes" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {shapes.map((shape, index) => (
        <Drawn key={index} shape={shape} line={line} />
      ))}
      {cut && (
        <path
          class="draw-away"
          fill-rule="evenodd"
          d={`M0 0H${width}V${height}H0Z${rectPath(cut.box)}`}
        />
      )}
    </svg>
  );
}

function Drawn({ shape, line }: { shape: Shape; line: number }) {
  if (shape.kind === 'cover') return <path d={rectPath(shape.box)} fill={COVER_COLOUR} />;
  if (shape.kind === 'crop') return null;
  const d = shape.kind === 'frame' ? rectPath(shape.box) : arrowPath(shape, line);
  return (
    <>
      <path d={d} fill="none" stroke={DRAWN_HALO_COLOUR} stroke-width={line * 3} />
      <path d={d} fill="none" stroke={DRAWN_COLOUR} stroke-width={line} />
    </>
  );
}

function rectPath({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

function arrowPath(shape: Extract<Shape, { kind: 'arrow' }>, line: number): string {
  const { from, to } = shape;
  const [one, other] = barbsOf(shape, line);
  return `M${from.x} ${from.y}L${to.x} ${to.y}M${one.x} ${one.y}L${to.x} ${to.y}L${other.x} ${other.y}`;
}
