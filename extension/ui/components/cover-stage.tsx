import { useState } from 'preact/hooks';
import { COVER_COLOUR } from '../../../shared/journey/pictured.ts';
import type { Box, PictureFacts } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { afterKey, boxBetween, type Frame, type Point } from './cover-boxes.ts';

export interface CoverStageProps {
  url: string;
  facts: Pick<PictureFacts, 'width' | 'height'>;
  label: string;
  /** In picture pixels. */
  boxes: Box[];
  onChange: (boxes: Box[]) => void;
}

/** The picture, and the boxes on it. A drag draws one, and so do two clicks on its corners: not everybody can drag. */
export function CoverStage({ url, facts, label, boxes, onChange }: CoverStageProps) {
  const { drawn, ...hears } = useDrawing(facts, (box) => onChange([...boxes, box]));
  return (
    <div class="cover-stage" style={{ '--shape': facts.width / facts.height }} {...hears}>
      <img src={url} alt={label} draggable={false} />
      {drawn && <span class="cover-drawn" style={placeOf(drawn, facts)} />}
      {boxes.map((box, index) => (
        <CoverBox
          key={index}
          name={text('coverBox', String(index + 1))}
          box={box}
          frame={facts}
          isNewest={index === boxes.length - 1}
          onChange={(next) =>
            onChange(next ? boxes.with(index, next) : boxes.filter((other) => other !== box))
          }
        />
      ))}
    </div>
  );
}

interface CoverBoxProps {
  name: string;
  box: Box;
  frame: Frame;
  isNewest: boolean;
  /** Null where it is taken away. */
  onChange: (box: Box | null) => void;
}

function CoverBox({ name, box, frame, isNewest, onChange }: CoverBoxProps) {
  return (
    <button
      type="button"
      class="cover-box"
      style={placeOf(box, frame)}
      ref={isNewest ? focusNew : null}
      aria-label={name}
      aria-description={text('coverKeys')}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') return onChange(null);
        const next = afterKey(box, event.key, event.shiftKey, frame);
        if (!next) return;
        event.preventDefault();
        onChange(next);
      }}
    />
  );
}

/** Of a box that has just come, so that arrow keys reach it at once. */
function focusNew(box: HTMLElement | null): void {
  box?.focus({ preventScroll: true });
}

/** What the pointer does on the picture. A click too short to be a drag is the first of two corners. */
function useDrawing(frame: Frame, onBox: (box: Box) => void) {
  const [corner, setCorner] = useState<Point | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const stop = () => {
    setCorner(null);
    setDrawn(null);
  };
  const boxTo = (event: Pointing) => corner && boxBetween(corner, pointOf(event, frame), frame);
  return {
    drawn,
    onPointerDown(event: Pointing) {
      if (event.button !== 0 || (event.target as Element).closest('.cover-box')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (!corner) setCorner(pointOf(event, frame));
    },
    onPointerMove(event: Pointing) {
      if (corner) setDrawn(boxTo(event));
    },
    onPointerUp(event: Pointing) {
      const box = boxTo(event);
      if (!box) return;
      stop();
      onBox(box);
    },
    onPointerCancel: stop,
  };
}

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
    background: COVER_COLOUR,
  };
}
