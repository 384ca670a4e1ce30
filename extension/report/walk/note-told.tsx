import type { ComponentChildren } from 'preact';
import { hurts } from '../../../shared/journey/note-order.ts';
import { picturesOf } from '../../../shared/journey/pictured.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { text } from '../../platform/text.ts';
import { FeelingFace, feelingColour } from '../../ui/components/feeling-face.tsx';
import { KindGlyph } from '../../ui/components/kind-glyph.tsx';
import { kindWord, severityWord } from '../../ui/components/note-words.ts';
import { PictureCrop } from '../../ui/components/picture-crop.tsx';
import { SeverityBars } from '../../ui/components/severity-bars.tsx';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';

/** Width by height of a picture beside its words. */
const ASPECT = 1.6;
/** So much of the page's width is shown at least: enough to know where one is. */
const LEAST_SHARE = 0.35;

export interface NoteToldProps {
  note: Note;
  pictures: PicturesModel;
  /** Where it was made, in words; nothing where it stands at that place. */
  place?: ComponentChildren;
}

/** A note with its picture, cut to what it is about. */
export function NoteTold({ note, pictures, place }: NoteToldProps) {
  const words = note.text.trim() || kindWord(note.kind);
  return (
    <article class="told-note" data-hurts={hurts(note) ? '' : undefined}>
      {picturesOf(note).map((id) => (
        <Picture key={id} id={id} pictures={pictures} label={words} />
      ))}
      <div>
        <p class="told-words">{words}</p>
        <p class="told-facts">
          <span>
            <KindGlyph kind={note.kind} size={14} />
            {kindWord(note.kind)}
          </span>
          {hurts(note) && (
            <span data-hurts>
              <SeverityBars severity={note.severity} size={12} />
              {severityWord(note.severity)}
            </span>
          )}
          {note.feeling !== null && (
            <span style={{ color: feelingColour(note.feeling) }}>
              <FeelingFace feeling={note.feeling} size={16} label={feelingWord(note.feeling)} />
            </span>
          )}
          {place}
          {note.phase === 'draft' && <span>{text('summaryDraft')}</span>}
        </p>
      </div>
    </article>
  );
}

interface PictureProps {
  id: string;
  pictures: PicturesModel;
  /** What it shows, in words. */
  label: string;
}

/** A picture that opens whole. */
export function Picture({ id, pictures, label }: PictureProps) {
  const picture = pictures.picture(id).value;
  if (picture.state !== 'there') return <span class="told-picture" data-state={picture.state} />;
  return (
    <a class="told-picture" href={picture.url} target="_blank" rel="noreferrer">
      <PictureCrop
        url={picture.url}
        facts={picture.facts}
        aspect={ASPECT}
        leastShare={LEAST_SHARE}
        label={text('reportPicture', label)}
      />
    </a>
  );
}
