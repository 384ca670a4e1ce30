import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { NOTE_STATES } from '../../../shared/journey/note-work.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { stateOf, type WorkChange } from '../../../shared/journey/work-note.ts';
import { text } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { stateWord } from './note-words.ts';
import { TextField } from './text-field.tsx';
import './note-work-basics.css';

export interface NoteWorkBasicsProps {
  note: Note;
  /** Who was named for other notes: proposed. */
  names: readonly string[];
  onChange: (change: WorkChange) => void;
  /** More fields of the row. */
  children?: ComponentChildren;
}

/** What everybody says of a note's work: what became of it, who takes care of it, until when. */
export function NoteWorkBasics({ note, names, onChange, children }: NoteWorkBasicsProps) {
  const id = useId();
  const { work } = note;
  return (
    <>
      <Choice
        legend={text('noteFacet_state')}
        options={NOTE_STATES.map((state) => ({ value: state, label: stateWord(state) }))}
        value={stateOf(note)}
        onChange={(state) => onChange({ state })}
      />
      <div class="note-work-row">
        <TextField
          label={text('noteResponsible')}
          list={id}
          value={work?.responsible ?? ''}
          {...(note.responsible ? { example: note.responsible } : {})}
          onChange={(responsible) => onChange({ responsible: responsible || null })}
        />
        <datalist id={id}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <DueField due={work?.due ?? ''} onChange={(due) => onChange({ due: due || null })} />
        {children}
      </div>
    </>
  );
}

function DueField({ due, onChange }: { due: string; onChange: (due: string) => void }) {
  return (
    <Field label={text('noteDue')}>
      {(attributes) => (
        <input
          {...attributes}
          class="input"
          type="date"
          value={due}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
