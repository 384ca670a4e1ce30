import { useRef } from 'preact/hooks';
import { Button, type ButtonProps } from './button.tsx';

export interface FileButtonProps extends Pick<ButtonProps, 'kind' | 'glyph'> {
  label: string;
  /** As the `accept` of a file field. */
  accept: string;
  onFile: (file: File) => void;
}

/** A button of ours in place of the browser's file field; the same file can be chosen twice in a row. */
export function FileButton({ label, accept, onFile, ...look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="hidden-text"
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.currentTarget;
          const file = chosen.files?.[0];
          if (file) onFile(file);
          chosen.value = '';
        }}
      />
      <Button {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
