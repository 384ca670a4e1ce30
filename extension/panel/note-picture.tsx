import { useState } from 'preact/hooks';
import { picturesOf } from '../../shared/journey/pictured.ts';
import type { Note } from '../../shared/journey/records.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { text } from '../platform/text.ts';
import { NotePictures } from '../ui/components/note-pictures.tsx';
import { PictureCrop } from '../ui/components/picture-crop.tsx';
import { loaded, type NotePicturesModel, wordsOf } from '../ui/models/note-pictures-model.ts';
import type { LoadedPicture } from '../ui/models/pictures-model.ts';
import type { NoteItemProps } from './note-item.tsx';

/** The part of the picture's width that gives the element its surroundings. */
const PART_SHARE = 0.45;
/** Width by height of the part of the picture shown first. */
const PART_ASPECT = 16 / 9;

export interface EditorPicturesProps extends NoteItemProps {
  adding: NotePicturesModel;
}

/** All pictures of the note. One more can be taken where its page is at hand. */
export function EditorPictures({ model, note, adding }: EditorPicturesProps) {
  const { pictures, place } = model;
  const tabId = place.tabId.value;
  const isHere = originOf(note.address) === originOf(place.view.value?.address ?? '');
  return (
    <NotePictures
      named={picturesOf(note)}
      thumb={(id) => loaded(pictures.picture(id).value)}
      told={wordsOf(adding)}
      label={pictureLabel(note)}
      onAdd={(file) => void adding.add(note.id, file)}
      onTake={isHere && tabId !== null ? () => void adding.take(note.id, tabId) : undefined}
      onDraw={(id, shapes) => adding.draw(note.id, id, shapes)}
      onRemove={(id) => void adding.takeOut(note, id)}
      onPutBack={adding.isTakenOut(note.id) ? () => void adding.putBack() : undefined}
    >
      {(id) => (
        <NotePicture key={id} picture={pictures.picture(id).value} label={pictureLabel(note)} />
      )}
    </NotePictures>
  );
}

const pictureLabel = ({ target, title }: Note) => text('notesPicture', target?.label || title);

interface NotePictureProps {
  picture: LoadedPicture;
  label: string;
}

/** The screenshot: first the part around the element, on demand all of it. */
function NotePicture({ picture, label }: NotePictureProps) {
  if (picture.state === 'loading') return null;
  if (picture.state === 'missing') return <p class="hint">{text('notesNoPicture')}</p>;
  return <Shown picture={picture} label={label} />;
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
