import { useState } from 'preact/hooks';
import type { Box, PictureFacts } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { middleBox } from './cover-boxes.ts';
import { CoverStage } from './cover-stage.tsx';
import { Dialog } from './dialog.tsx';
import { plusGlyph, undoGlyph } from './icon.tsx';
import './dialog.css';
import './cover-picture.css';

export interface CoverPictureProps {
  url: string;
  facts: Pick<PictureFacts, 'width' | 'height'>;
  /** What the picture shows. */
  label: string;
  /** Why it could not be done the last time; nothing while it was not tried. */
  trouble: string | null;
  /** Burns the boxes in (picture pixels). False where it was not done: they stay to be tried again. */
  onCover: (boxes: Box[]) => Promise<boolean>;
  onClose: () => void;
}

/** A picture as it is stored, large, and boxes that will cover parts of it for good. Until then they can be taken back. */
export function CoverPicture(props: CoverPictureProps) {
  const { url, facts, label, trouble, onCover, onClose } = props;
  const [history, setHistory] = useState<Box[][]>([[]]);
  const boxes = history.at(-1) ?? [];
  const change = (next: Box[]) => setHistory([...history, next]);
  const bottom = <Actions boxes={boxes} onCover={onCover} onClose={onClose} />;
  return (
    <Dialog title={text('coverTitle')} wide onClose={onClose} actions={bottom}>
      <p class="hint">{text('coverHint')}</p>
      <div class="cover-tools">
        <Button
          glyph={plusGlyph}
          kind="outline"
          onClick={() => change([...boxes, middleBox(facts)])}
        >
          {text('coverAdd')}
        </Button>
        {history.length > 1 && (
          <Button glyph={undoGlyph} onClick={() => setHistory(history.slice(0, -1))}>
            {text('coverUndo')}
          </Button>
        )}
      </div>
      <CoverStage url={url} facts={facts} label={label} boxes={boxes} onChange={change} />
      <p class="field-error" role="status">
        {trouble}
      </p>
    </Dialog>
  );
}

type ActionsProps = Pick<CoverPictureProps, 'onCover' | 'onClose'> & { boxes: Box[] };

function Actions({ boxes, onCover, onClose }: ActionsProps) {
  const [busy, setBusy] = useState(false);
  const burn = async () => {
    setBusy(true);
    if (await onCover(boxes)) onClose();
    else setBusy(false);
  };
  return (
    <>
      <Button onClick={onClose}>{text('cancel')}</Button>
      {boxes.length > 0 && (
        <Button kind="danger" disabled={busy} onClick={() => void burn()}>
          {text('coverBurn')}
        </Button>
      )}
    </>
  );
}
