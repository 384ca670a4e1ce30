import type { Comparison } from '../../../shared/journey/compare.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { KindGlyph } from '../../ui/components/kind-glyph.tsx';
import { kindWord, severityWord } from '../../ui/components/note-words.ts';
import { SeverityBars } from '../../ui/components/severity-bars.tsx';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';

export interface CompareNotesProps {
  told: Comparison;
  plan: Plan;
  language: string;
}

/** What became of each note that said something is wrong. */
export function CompareNotes({ told, ...words }: CompareNotesProps) {
  const { solved, still, fresh, lost } = told.notes;
  const fates = [
    { fate: 'still' as const, notes: still.map(({ after }) => after) },
    { fate: 'fresh' as const, notes: fresh },
    { fate: 'solved' as const, notes: solved },
    { fate: 'lost' as const, notes: lost },
  ];
  return (
    <section aria-labelledby="fates">
      <h2 id="fates">{text('summaryNotes')}</h2>
      <div class="fates">
        {fates.map(({ fate, notes }) => (
          <div key={fate} class="fate" data-fate={fate}>
            <h3>
              {text(`compare_${fate}`)} <span class="figure">{notes.length}</span>
            </h3>
            <p class="quiet">{text(`compareWhat_${fate}`)}</p>
            <ul>
              {notes.map((note) => (
                <NoteLine key={note.id} note={note} {...words} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function NoteLine({ note, plan, language }: { note: Note; plan: Plan; language: string }) {
  const where = [
    stageName(plan, note.stage, language),
    note.touchpoint ? touchpointName(plan, note.touchpoint, language) : '',
  ];
  return (
    <li>
      <KindGlyph kind={note.kind} size={14} label={kindWord(note.kind)} />
      <div>
        <p dir="auto">{note.text.trim() || text('summaryNoteEmpty')}</p>
        <p class="quiet fate-facts">
          <SeverityBars severity={note.severity} size={12} />
          {[severityWord(note.severity), ...where].filter(Boolean).join(' · ')}
        </p>
      </div>
    </li>
  );
}
