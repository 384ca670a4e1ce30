import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface EraseQuestionProps {
  /** The disk is full, so that the note cannot go into the bin. */
  noRoom?: boolean;
  onErase: () => void;
  onKeep: () => void;
}

/** Asks before a note is deleted for good. */
export function EraseQuestion({ noRoom, onErase, onKeep }: EraseQuestionProps) {
  return (
    <Dialog
      title={text('notesEraseTitle')}
      onClose={onKeep}
      actions={
        <>
          <Button kind="outline" onClick={onKeep}>
            {text('cancel')}
          </Button>
          <Button kind="danger" onClick={onErase}>
            {text('notesErase')}
          </Button>
        </>
      }
    >
      {noRoom && <p>{text('notesNoRoomInBin')}</p>}
      <p>{text('notesEraseSure')}</p>
    </Dialog>
  );
}
