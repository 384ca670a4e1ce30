import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PictureFacts } from '../../../shared/journey/records.ts';
import type { Shape } from '../../../shared/journey/shape.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from './button.tsx';
import { Drawing } from './drawing.tsx';
import { FileButton } from './file-button.tsx';
import { binGlyph, pictureGlyph, pointGlyph } from './icon.tsx';
import './note-pictures.css';
import { PictureCrop } from './picture-crop.tsx';
import { pastedImage } from './picture-field.tsx';

/** What is said of the last change: how far it is, or why it failed. */
export interface PicturesTold {
  words: string;
  isFault: boolean;
}

export interface NotePicturesProps {
  /** Ids, in their order. */
  named: readonly string[];
  /** What is there of a picture; null while it loads. */
  thumb: (pictureId: string) => { url: string; facts: PictureFacts } | null;
  told: PicturesTold | null;
  /** What the pictures show, in words. */
  label: string;
  /** Draws the picture that is looked at. */
  children: (pictureId: string) => ComponentChildren;
  onAdd: (file: File) => void;
  /** Takes one more of the page; none where no page is at hand. */
  onTake?: (() => void) | undefined;
  /** Draws on it for good; false where that was refused. */
  onDraw: (pictureId: string, shapes: Shape[]) => Promise<boolean>;
  onRemove: (pictureId: string) => void;
  /** Puts back what was removed last; none where nothing was. */
  onPutBack?: (() => void) | undefined;
}

/** All pictures of a note: one is looked at, the others stand below as thumbnails. */
export function NotePictures(props: NotePicturesProps) {
  const { named, children } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = named.includes(chosen ?? '') ? chosen : (named[0] ?? null);
  useChosenWhenAdded(named, setChosen);
  return (
    <section class="note-pictures" aria-label={text('notePictures')}>
      {shown !== null && (
        <div>
          {children(shown)}
          <Acts {...props} key={shown} shown={shown} />
        </div>
      )}
      {named.length > 1 && <Thumbs {...props} shown={shown} onChoose={setChosen} />}
      <Sources {...props} />
      <Told {...props} />
      <p class="hint">{text('notePictureHint')}</p>
    </section>
  );
}

/** What is done with the picture that is looked at. */
function Acts({ shown, thumb, label, told, onDraw, onRemove }: NotePicturesProps & Chosen) {
  const picture = thumb(shown);
  return (
    <div class="picture-acts">
      {picture && (
        <Drawing
          {...picture}
          label={label}
          trouble={told?.words ?? null}
          onDraw={(shapes) => onDraw(shown, shapes)}
        />
      )}
      <IconButton
        glyph={binGlyph}
        label={text('notePictureRemove')}
        onClick={() => onRemove(shown)}
      />
    </div>
  );
}

/** Where one more may come from. */
function Sources({ onAdd, onTake }: NotePicturesProps) {
  return (
    <div class="picture-sources">
      <FileButton
        label={text('notePictureAdd')}
        accept="image/*"
        kind="outline"
        glyph={pictureGlyph}
        onFile={onAdd}
      />
      {onTake && (
        <Button kind="outline" glyph={pointGlyph} onClick={onTake}>
          {text('notePictureTake')}
        </Button>
      )}
    </div>
  );
}

interface Chosen {
  shown: string;
}

/** What was added is looked at. */
function useChosenWhenAdded(named: readonly string[], choose: (id: string) => void): void {
  const [before, setBefore] = useState(named);
  useEffect(() => {
    const added = named.find((id) => !before.includes(id));
    if (added !== undefined && before.length > 0) choose(added);
    setBefore(named);
  }, [named.join()]);
}

function Thumbs({
  named,
  shown,
  thumb,
  onChoose,
}: NotePicturesProps & { shown: string | null; onChoose: (pictureId: string) => void }) {
  return (
    <ul class="picture-thumbs">
      {named.map((id, index) => {
        const picture = thumb(id);
        const label = text('notePictureNth', `${index + 1}`, `${named.length}`);
        return (
          <li key={id}>
            <button
              type="button"
              aria-label={label}
              aria-pressed={id === shown}
              onClick={() => onChoose(id)}
            >
              {picture && <PictureCrop {...picture} aspect={1} label={label} />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** How far the adding is, why it failed, or what was taken out and can be put back. */
function Told({ told, onPutBack }: NotePicturesProps) {
  return (
    <div class="picture-told" role="status">
      {told && <p class={told.isFault ? 'field-error' : 'hint'}>{told.words}</p>}
      {onPutBack && (
        <p>
          {text('notePictureRemoved')} <Button onClick={onPutBack}>{text('undo')}</Button>
        </p>
      )}
    </div>
  );
}

/** Adds a pasted image; what else is pasted goes where it goes. */
export function pasteInto(add: (file: File) => void): (event: ClipboardEvent) => void {
  return (event) => {
    const file = pastedImage(event);
    if (!file) return;
    event.preventDefault();
    add(file);
  };
}
