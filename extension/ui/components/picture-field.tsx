import { useId } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { binGlyph } from './icon.tsx';

export interface PictureFieldProps {
  /** Object URL of the picture there is; null for none. */
  url: string | null;
  state: 'idle' | 'working' | 'noImage' | 'failed';
  onFile: (file: File) => void;
  onRemove: () => void;
}

/** A photo from the disk, or what was pasted (`pastedImage`). */
export function PictureField({ url, state, onFile, onRemove }: PictureFieldProps) {
  const id = useId();
  return (
    <div class="field picture-field">
      <label for={id}>{text('momentPicture')}</label>
      {url && <img src={url} alt={text('momentPictureShown')} />}
      <input
        id={id}
        class="input"
        type="file"
        accept="image/*"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
      <p id={`${id}-hint`} class="hint">
        {text('momentPictureHint')}
      </p>
      <p class={state === 'working' ? 'hint' : 'field-error'} role="status">
        {state !== 'idle' && text(`momentPicture_${state}`)}
      </p>
      {url && (
        <div>
          <Button glyph={binGlyph} onClick={onRemove}>
            {text('momentPictureRemove')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The image in what was pasted; undefined where it is words. */
export function pastedImage(event: ClipboardEvent): File | undefined {
  return [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
}
