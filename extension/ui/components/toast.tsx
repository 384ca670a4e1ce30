import { text } from '../../platform/text.ts';
import { Button, IconButton } from './button.tsx';
import { closeGlyph } from './icon.tsx';

export interface ToastProps {
  message: string;
  onUndo: () => void;
  onClose: () => void;
}

/** What was just done, and the way back. Toasts are for undo only; it stays until closed or replaced. */
export function Toast({ message, onUndo, onClose }: ToastProps) {
  return (
    <div class="toast" role="status">
      <span>{message}</span>
      <Button onClick={onUndo}>{text('undo')}</Button>
      <IconButton glyph={closeGlyph} label={text('close')} onClick={onClose} />
    </div>
  );
}
