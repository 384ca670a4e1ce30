import { stageIndex } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { StageSign } from '../../ui/components/stage-track.tsx';
import {
  headlineSentence,
  stageName,
  touchpointName,
} from '../../ui/components/walk-summary-words.ts';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';
import { NoteTold } from './note-told.tsx';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';

/** All notes of the walk, worst first, with their pictures. */
export function NotesPart({ read, pictures }: { read: WalkRead; pictures: PicturesModel }) {
  const { told, plan, language } = read;
  if (told.notes.length === 0) {
    return (
      <Part id="notes" title={text('summaryNotes')} sentence={headlineSentence(told.headline)}>
        <p class="quiet">{text('summarySilentHint')}</p>
      </Part>
    );
  }
  return (
    <Part id="notes" title={text('summaryNotes')}>
      <ol class="notes">
        {told.notes.map((note) => (
          <li key={note.id}>
            <NoteTold
              note={note}
              pictures={pictures}
              place={
                <>
                  {note.stage && (
                    <StageSign
                      index={stageIndex(plan, note.stage)}
                      name={stageName(plan, note.stage, language)}
                    />
                  )}
                  {note.touchpoint && (
                    <span>{touchpointName(plan, note.touchpoint, language)}</span>
                  )}
                  {note.responsible && <span>{note.responsible}</span>}
                </>
              }
            />
          </li>
        ))}
      </ol>
    </Part>
  );
}
