import type { Note } from '../../shared/journey/records.ts';
import { stateOf } from '../../shared/journey/work-note.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { checkGlyph, pointGlyph } from '../ui/components/icon.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';

/** What a person can say of a note that has lost its place, or is shown where it may not belong. */
export function NotePlace({ model, note }: { model: PanelModel; note: Note }) {
  const { notes } = model;
  if (note.anchor !== 'lost' && note.anchor !== 'moved') return null;
  const isLost = note.anchor === 'lost';
  return (
    <section class="note-place" aria-label={text('notesPlace')}>
      <p>{text(isLost ? 'notesLostWhy' : 'notesMovedWhy')}</p>
      <div class="note-place-ways">
        {!isLost && (
          <Button
            kind="outline"
            glyph={checkGlyph}
            onClick={() => void notes.attach(note.id, 'here')}
          >
            {text('notesItIsHere')}
          </Button>
        )}
        <Button
          kind="outline"
          glyph={pointGlyph}
          onClick={() => void notes.attach(note.id, 'point')}
        >
          {text('notesPointAtIt')}
        </Button>
        {isLost && stateOf(note) !== 'solved' && (
          <Button
            kind="outline"
            glyph={checkGlyph}
            onClick={() => void notes.solveByRemoval(note.id)}
          >
            {text('notesSolvedByRemoval')}
          </Button>
        )}
      </div>
    </section>
  );
}
