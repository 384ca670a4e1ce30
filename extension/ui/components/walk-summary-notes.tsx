import { hurts } from '../../../shared/journey/note-order.ts';
import { stageIndex } from '../../../shared/journey/plan.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { KindGlyph } from './kind-glyph.tsx';
import { kindWord, severityWord } from './note-words.ts';
import { SeverityBars } from './severity-bars.tsx';
import { stageColour } from './stage-track.tsx';
import type { SummaryPartProps } from './walk-summary-part.ts';
import { stageName, touchpointName } from './walk-summary-words.ts';

/** All notes of the walk, worst first. */
export function SummaryNotes(props: SummaryPartProps) {
  return (
    <section class="summary-part">
      <h3>{text('summaryNotes')}</h3>
      <ol class="summary-notes">
        {props.told.notes.map((note) => (
          <li key={note.id}>
            <SummaryNote {...props} note={note} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One note in two lines: what was written, and where it hurts how much. A button when it can be opened. */
export function SummaryNote({
  note,
  plan,
  language,
  onOpenNote,
}: SummaryPartProps & { note: Note }) {
  const content = (
    <>
      <span class="summary-note-kind">
        <KindGlyph kind={note.kind} label={kindWord(note.kind)} />
      </span>
      <span class="summary-note-text" dir="auto">
        {note.text.trim() || text('summaryNoteEmpty')}
      </span>
      <span class="summary-note-where">
        {hurts(note) && (
          <span class="summary-severity">
            <SeverityBars severity={note.severity} size={12} />
            {severityWord(note.severity)}
          </span>
        )}
        {note.stage && (
          <span style={{ '--stage': stageColour(stageIndex(plan, note.stage)) }}>
            <StageNumber index={stageIndex(plan, note.stage)} />
            {stageName(plan, note.stage, language)}
          </span>
        )}
        {note.touchpoint && <span>{touchpointName(plan, note.touchpoint, language)}</span>}
        {note.phase === 'draft' && <span class="summary-chip">{text('summaryDraft')}</span>}
      </span>
    </>
  );
  if (!onOpenNote) return <div class="summary-note">{content}</div>;
  return (
    <button type="button" class="summary-note" onClick={() => onOpenNote(note.id)}>
      {content}
    </button>
  );
}

function StageNumber({ index }: { index: number }) {
  return index < 0 ? null : <b class="summary-number">{index + 1}</b>;
}
