import { useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { CoverPicture } from '../ui/components/cover-picture.tsx';
import { hiddenGlyph } from '../ui/components/icon.tsx';
import { PictureCrop } from '../ui/components/picture-crop.tsx';
import type { LoadedPicture } from '../ui/models/pictures-model.ts';
import type { NoteItemProps } from './note-item.tsx';

/** The part of the picture's width that gives the element its surroundings. */
const PART_SHARE = 0.45;
/** Width by height of the part of the picture shown first. */
const PART_ASPECT = 16 / 9;

/** The screenshot: first the part around the element, on demand all of it; and where more of it can be covered. */
export function NotePicture({ model, note }: NoteItemProps) {
  const picture = note.pictureId ? model.pictures.picture(note.pictureId).value : null;
  if (picture?.state !== 'there') {
    return picture?.state === 'loading' ? null : <p class="hint">{text('notesNoPicture')}</p>;
  }
  const label = text('notesPicture', note.target?.label || note.title);
  return (
    <div>
      <Shown picture={picture} label={label} />
      <Covering model={model} note={note} picture={picture} label={label} />
    </div>
  );
}

interface ShownProps {
  picture: Extract<LoadedPicture, { state: 'there' }>;
  label: string;
}

function Shown({ picture, label }: ShownProps) {
  const [whole, setWhole] = useState(false);
  return (
    <button
      type="button"
      class="note-picture"
      aria-pressed={whole}
      title={text(whole ? 'notesPicturePart' : 'notesPictureWhole')}
      onClick={() => setWhole(!whole)}
    >
      {whole ? (
        <img src={picture.url} alt={label} />
      ) : (
        <PictureCrop
          url={picture.url}
          facts={picture.facts}
          aspect={PART_ASPECT}
          leastShare={PART_SHARE}
          label={label}
        />
      )}
    </button>
  );
}

/** What is stored is seen whole. Where parts of it were covered, another picture takes its place here. */
function Covering({ model: { notes }, note, picture, label }: NoteItemProps & ShownProps) {
  const [open, setOpen] = useState(false);
  const refusal = notes.refusal.value;
  return (
    <div class="note-covering">
      <Button glyph={hiddenGlyph} onClick={() => setOpen(true)}>
        {text('coverOpen')}
      </Button>
      {open && (
        <CoverPicture
          url={picture.url}
          facts={picture.facts}
          label={label}
          trouble={refusal && text(`refusal_${refusal}`)}
          onCover={(boxes) => notes.coverPicture(note, boxes)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
