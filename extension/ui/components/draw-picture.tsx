import { useState } from 'preact/hooks';
import type { PictureFacts } from '../../../shared/journey/records.ts';
import { SHAPE_KINDS, type Shape, type ShapeKind } from '../../../shared/journey/shape.ts';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { DrawStage } from './draw-stage.tsx';
import { plusGlyph, pointGlyph, undoGlyph } from './icon.tsx';
import { cutAround, middleShape, withShape } from './shapes.ts';
import './choices.css';
import './dialog.css';
import './draw-picture.css';

export interface DrawPictureProps {
  url: string;
  facts: Pick<PictureFacts, 'width' | 'height' | 'box'>;
  /** What the picture shows. */
  label: string;
  /** Why it could not be done the last time; nothing while it was not tried. */
  trouble: string | null;
  /** Puts another picture in its place. False where it was not done: the shapes stay to be tried again. */
  onDraw: (shapes: Shape[]) => Promise<boolean>;
  onClose: () => void;
}

/**
 * A picture as it is stored, large: what matters is framed or pointed at, what nobody should see is covered, the rest cut away.
 * Until it is kept all of it can be taken back.
 */
export function DrawPicture(props: DrawPictureProps) {
  const { url, facts, label, trouble, onDraw, onClose } = props;
  const [history, setHistory] = useState<Shape[][]>([[]]);
  const [tool, setTool] = useState<ShapeKind>('frame');
  const shapes = history.at(-1) ?? [];
  const change = (next: Shape[]) => setHistory([...history, next]);
  const add = (shape: Shape) => change(withShape(shapes, shape));
  return (
    <Dialog
      title={text('drawTitle')}
      wide
      onClose={onClose}
      actions={<Actions shapes={shapes} onDraw={onDraw} onClose={onClose} />}
    >
      <p class="hint">{text('drawHint')}</p>
      <Tools
        facts={facts}
        tool={tool}
        onTool={setTool}
        onAdd={add}
        canUndo={history.length > 1}
        onUndo={() => setHistory(history.slice(0, -1))}
      />
      <DrawStage {...{ url, facts, label, tool, shapes, onChange: change, onAdd: add }} />
      <p class="field-error" role="status">
        {trouble}
      </p>
    </Dialog>
  );
}

interface ToolsProps {
  facts: DrawPictureProps['facts'];
  tool: ShapeKind;
  onTool: (tool: ShapeKind) => void;
  onAdd: (shape: Shape) => void;
  canUndo: boolean;
  onUndo: () => void;
}

function Tools({ facts, tool, onTool, onAdd, canUndo, onUndo }: ToolsProps) {
  const { box } = facts;
  return (
    <div class="draw-tools">
      <Choice
        legend={text('drawTool')}
        legendHidden
        options={SHAPE_KINDS.map((value) => ({ value, label: text(`draw_${value}`) }))}
        value={tool}
        onChange={onTool}
      />
      <Button glyph={plusGlyph} kind="outline" onClick={() => onAdd(middleShape(tool, facts))}>
        {text('drawAdd')}
      </Button>
      {box && (
        <Button glyph={pointGlyph} kind="outline" onClick={() => onAdd(cutAround(box, facts))}>
          {text('drawCut')}
        </Button>
      )}
      {/* Always there: what came and went would move the picture under the hand. */}
      <Button glyph={undoGlyph} disabled={!canUndo} onClick={onUndo}>
        {text('undo')}
      </Button>
    </div>
  );
}

type ActionsProps = Pick<DrawPictureProps, 'onDraw' | 'onClose'> & { shapes: Shape[] };

function Actions({ shapes, onDraw, onClose }: ActionsProps) {
  const [busy, setBusy] = useState(false);
  const burn = async () => {
    setBusy(true);
    if (await onDraw(shapes)) onClose();
    else setBusy(false);
  };
  return (
    <>
      <Button onClick={onClose}>{text('cancel')}</Button>
      {shapes.length > 0 && (
        <Button kind="danger" disabled={busy} onClick={() => void burn()}>
          {text('drawKeep')}
        </Button>
      )}
    </>
  );
}
