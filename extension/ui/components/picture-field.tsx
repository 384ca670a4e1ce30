import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { FileButton } from './file-button.tsx';
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
        <FileButton
          label={text('momentPictureChoose')}
          accept="image/*"
          kind="outline"
          glyph={pictureGlyph}
          onFile={onFile}
        />
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

/** The image in what was pasted; undefined where it is words. */
export function pastedImage(event: ClipboardEvent): File | undefined {
  return [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
}
