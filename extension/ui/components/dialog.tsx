import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  title: string;
  /** Escape and a click beside it close it too. */
  onClose: () => void;
  children: ComponentChildren;
  /** As wide as the window lets it: for a picture. */
  wide?: boolean;
  /** Buttons, the safe one first. */
  actions?: ComponentChildren;
}

/** A modal question. Mounted means open; the browser keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children, wide, actions }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  // A layout effect: its end must come before the dialog is taken away, or nobody gives the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside it is a shortcut; Escape (onCancel) is its key
    <dialog
      class="dialog"
      data-wide={wide ? '' : undefined}
      ref={element}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      {actions && <div class="dialog-actions">{actions}</div>}
    </dialog>
  );
}
