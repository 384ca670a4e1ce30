import { useId } from 'preact/hooks';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { choicesOf, EVERY_NOTE } from '../../../shared/journey/note-list.ts';
import { NOTE_ACTIONS, NOTE_STATES } from '../../../shared/journey/note-work.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { stateOf, type WorkChange } from '../../../shared/journey/work-note.ts';
import { text } from '../../platform/text.ts';
import { Choice } from '../../ui/components/choice.tsx';
import { Field } from '../../ui/components/field.tsx';
import { SelectField } from '../../ui/components/select-field.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import type { NoteListModel } from '../../ui/models/note-list-model.ts';
import { LinksField } from './links-field.tsx';
import { type Known, stateWord } from './listed-words.ts';

interface NoteWorkProps {
  model: NoteListModel;
  note: Note;
  known: Known;
}

/** What is done about a note: state, who, until when, what, and on what grounds. */
export function NoteWorkFields({ model, note }: NoteWorkProps) {
  const { work } = note;
  const change = (told: WorkChange) => model.work(note.id, told);
  return (
    <section class="note-work" aria-label={text('noteWork')}>
      <Choice
        legend={text('noteFacet_state')}
        options={NOTE_STATES.map((state) => ({ value: state, label: stateWord(state) }))}
        value={stateOf(note)}
        onChange={(state) => change({ state })}
      />
      <div class="note-work-row">
        <Responsible model={model} note={note} onChange={change} />
        <DueField due={work?.due ?? ''} onChange={(due) => change({ due: due || null })} />
        <SelectField
          label={text('noteAction')}
          none={text('noteActionNone')}
          options={NOTE_ACTIONS.map((action) => ({
            value: action,
            label: text(`noteAction_${action}`),
          }))}
          value={work?.action ?? null}
          onChange={(action) => change({ action })}
        />
      </div>
      <TextField
        label={text('noteEvidence')}
        hint={text('noteEvidenceHint')}
        rows={2}
        limit={TEXT_LIMIT}
        value={work?.evidence ?? ''}
        onChange={(evidence) => change({ evidence: evidence || null })}
      />
      <LinksField links={work?.links ?? []} onChange={(links) => change({ links })} />
    </section>
  );
}

/** Whoever was named for another note is proposed. */
function Responsible({
  model,
  note,
  onChange,
}: Omit<NoteWorkProps, 'known'> & { onChange: (change: WorkChange) => void }) {
  const id = useId();
  const names = choicesOf(model.listed.value, 'responsible', EVERY_NOTE);
  return (
    <>
      <TextField
        label={text('noteResponsible')}
        list={id}
        value={note.work?.responsible ?? ''}
        {...(note.responsible ? { example: note.responsible } : {})}
        onChange={(responsible) => onChange({ responsible: responsible || null })}
      />
      <datalist id={id}>
        {names.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
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
