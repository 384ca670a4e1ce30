import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { text } from '../../platform/text.ts';

/** Lines shown before the field scrolls: a long note stays on a small screen. */
const MOST_LINES = 9;

export interface NoteTextProps {
  value: string;
  onChange: (value: string) => void;
  /** Called with the field once it exists, for the one who must focus it. */
  onField?: (field: HTMLTextAreaElement) => void;
}

/**
 * The note's words. Three lines that grow. A value that changes from outside (the other side of the same draft)
 * is put in without moving the caret, and never while a word is being composed.
 */
export function NoteText({ value, onChange, onField }: NoteTextProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);

  useLayoutEffect(() => {
    if (!field.current || composing.current) return;
    putText(field.current, value);
    grow(field.current);
  }, [value]);
  // After the text is in it: whoever is given the field may want the caret at its end.
  useLayoutEffect(() => {
    if (field.current) onField?.(field.current);
  }, []);

  return (
    <div class="note-text">
      <label class="hidden-text" for={id}>
        {text('noteText')}
      </label>
      <textarea
        id={id}
        ref={field}
        class="input"
        dir="auto"
        rows={3}
        maxLength={TEXT_LIMIT}
        placeholder={text('noteTextHint')}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onInput={() => field.current && onChange(field.current.value)}
      />
    </div>
  );
}

/** Replaces a field's text and leaves the caret at the same place in what was there before. */
function putText(field: HTMLTextAreaElement, value: string): void {
  if (field.value === value) return;
  const { selectionStart, selectionEnd, value: before } = field;
  const shift = value.endsWith(before.slice(selectionEnd)) ? value.length - before.length : 0;
  const kept = value.startsWith(before.slice(0, selectionStart)) ? 0 : shift;
  field.value = value;
  field.setSelectionRange(selectionStart + kept, selectionEnd + kept);
}

/** Where the browser sizes fields by their content (`field-sizing`), it does; this is for those that do not. */
function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  const line = Number.parseFloat(getComputedStyle(field).lineHeight) || 18;
  field.style.blockSize = `${Math.min(field.scrollHeight + 2, line * MOST_LINES)}px`;
}
