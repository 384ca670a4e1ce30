import { picturesOf } from '../../../shared/journey/pictured.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { NotePictures } from '../../ui/components/note-pictures.tsx';
import { firstLine } from '../../ui/components/note-row.tsx';
import { loaded, type NotePicturesModel, wordsOf } from '../../ui/models/note-pictures-model.ts';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';
import { Picture } from '../walk/note-told.tsx';

export interface OpenedPicturesProps {
  note: Note;
  pictures: PicturesModel;
  adding: NotePicturesModel;
}

/** The pictures of a note. In the bin they stand below each other, and stay as they are. */
export function OpenedPictures({ note, pictures, adding }: OpenedPicturesProps) {
  const named = picturesOf(note);
  const drawn = (id: string) => (
    <div class="opened-picture" key={id}>
      <Picture id={id} pictures={pictures} label={firstLine(note)} />
    </div>
  );
  if (note.deletedAt !== null) return <>{named.map(drawn)}</>;
  return (
    <NotePictures
      named={named}
      thumb={(id) => loaded(pictures.picture(id).value)}
      told={wordsOf(adding)}
      label={firstLine(note)}
      onAdd={(file) => void adding.add(note.id, file)}
      onDraw={(id, shapes) => adding.draw(note.id, id, shapes)}
      onRemove={(id) => void adding.takeOut(note, id)}
      onPutBack={adding.isTakenOut(note.id) ? () => void adding.putBack() : undefined}
    >
      {drawn}
    </NotePictures>
  );
}
