import { inLanguage } from '../../shared/journey/local-text.ts';
import { type Plan, stageIndex } from '../../shared/journey/plan.ts';
import type { Note } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Icon, noPictureGlyph } from '../ui/components/icon.tsx';
import { NoteRow, type NoteRowProps } from '../ui/components/note-row.tsx';
import { PictureCrop } from '../ui/components/picture-crop.tsx';
import { aboutWord } from '../ui/components/target-word.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import '../ui/components/note-row.css';

export interface NoteItemProps {
  model: PanelModel;
  note: Note;
}

/**
 * A note in a list; opening it leads to the editor.
 * @param props `day` where the notes of many days stand together
 */
export function NoteItem({
  model,
  note,
  day,
  onKey,
}: NoteItemProps & Pick<NoteRowProps, 'day' | 'onKey'>) {
  return (
    <NoteRow
      note={note}
      picture={<NoteCrop model={model} note={note} />}
      place={notePlace(model, note).join(' · ')}
      day={day ?? false}
      onKey={onKey}
      onOpen={() => {
        model.notes.edit(note.id);
        model.tab.value = 'notes';
      }}
    />
  );
}

/** The plan of the note's own journey. */
export function planOf(model: PanelModel, { journeyId }: Note): Plan | undefined {
  return model.records.journeys.value.find(({ id }) => id === journeyId)?.plan;
}

/** The note's stage and touchpoint, or element, in words. */
export function notePlace(model: PanelModel, note: Note): string[] {
  if (model.blind.value) {
    return [aboutWord(note)];
  }
  const plan = planOf(model, note);
  const index = plan ? stageIndex(plan, note.stage) : -1;
  const stage = plan?.stages[index];
  const touchpoint = plan?.touchpoints.find(({ id }) => id === note.touchpoint);
  const stageWord = stage
    ? `${index + 1} ${inLanguage(stage.name, model.language)}`
    : text('notesNoStage');
  const about = touchpoint
    ? inLanguage(touchpoint.label, model.language)
    : (note.touchpoint ?? aboutWord(note));
  return [stageWord, about];
}

/** The note's picture around its element; a quiet sign where there is none. */
export function NoteCrop({ model, note }: NoteItemProps) {
  const picture = note.pictureId ? model.pictures.picture(note.pictureId).value : null;
  if (picture?.state === 'there') {
    return (
      <span class="thumb">
        <PictureCrop url={picture.url} facts={picture.facts} />
      </span>
    );
  }
  return (
    <span class="thumb" data-empty={picture?.state === 'loading' ? undefined : ''}>
      {picture?.state !== 'loading' && (
        <Icon glyph={noPictureGlyph} label={text('notesNoPicture')} />
      )}
    </span>
  );
}
