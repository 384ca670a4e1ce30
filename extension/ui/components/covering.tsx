import { useState } from 'preact/hooks';
import type { Box, PictureFacts } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { CoverPicture } from './cover-picture.tsx';
import { hiddenGlyph } from './icon.tsx';

export interface CoveringProps {
  url: string;
  facts: PictureFacts;
  label: string;
  /** Why the last covering was refused. */
  trouble: string | null;
  /** False where that was refused. */
  onCover: (boxes: Box[]) => Promise<boolean>;
}

/** What is stored is seen whole. Where parts of it were covered, another picture takes its place here. */
export function Covering(props: CoveringProps) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button glyph={hiddenGlyph} onClick={() => setOpen(true)}>
        {text('coverOpen')}
      </Button>
      {open && <CoverPicture {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}
