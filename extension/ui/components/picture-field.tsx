import { useRef } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { binGlyph, pictureGlyph } from './icon.tsx';

export interface PictureFieldProps {
  /** Object URL of the picture there is; null for none. */
  url: string | null;
  state: 'idle' | 'working' | 'noImage' | 'failed';
  onFile: (file: File) => void;
  onRemove: () => void;
}

/** A photo from the disk, or what was pasted (`pastedImage`). */
export function PictureField({ url, state, onFile, onRemove }: PictureFieldProps) {
  return (
    <div class="field picture-field">
      <span class="legend">{text('momentPicture')}</span>
      {url && <img src={url} alt={text('momentPictureShown')} />}
      <div class="picture-buttons">
        <Chooser onFile={onFile} />
        {url && (
          <Button glyph={binGlyph} onClick={onRemove}>
            {text('momentPictureRemove')}
          </Button>
        )}
      </div>
      <p class="hint">{text('momentPictureHint')}</p>
      <p class={state === 'working' ? 'hint' : 'field-error'} role="status">
        {state !== 'idle' && text(`momentPicture_${state}`)}
      </p>
    </div>
  );
}

function Chooser({ onFile }: Pick<PictureFieldProps, 'onFile'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        class="hidden-text"
        type="file"
        accept="image/*"
        aria-label={text('momentPictureChoose')}
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.currentTarget;
          const [file] = chosen.files ?? [];
          if (file) onFile(file);
          chosen.value = '';
        }}
      />
      <Button kind="outline" glyph={pictureGlyph} onClick={() => input.current?.click()}>
        {text('momentPictureChoose')}
      </Button>
    </>
  );
}

/** The image in what was pasted; undefined where it is words. */
export function pastedImage(event: ClipboardEvent): File | undefined {
  return [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
}
