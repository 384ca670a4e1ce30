import { useState } from 'preact/hooks';
import type { PictureFacts } from '../../../shared/journey/records.ts';
import type { Shape } from '../../../shared/journey/shape.ts';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { DrawPicture } from './draw-picture.tsx';
import { editGlyph } from './icon.tsx';

export interface DrawingProps {
  url: string;
  facts: PictureFacts;
  label: string;
  /** Why the last drawing was refused. */
  trouble: string | null;
  /** False where that was refused. */
  onDraw: (shapes: Shape[]) => Promise<boolean>;
}

/** What is stored is seen whole. Where something was drawn, another picture takes its place here. */
export function Drawing(props: DrawingProps) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button glyph={editGlyph} onClick={() => setOpen(true)}>
        {text('drawOpen')}
      </Button>
      {open && <DrawPicture {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}
