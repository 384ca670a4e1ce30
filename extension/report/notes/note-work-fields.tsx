import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { choicesOf, EVERY_NOTE } from '../../../shared/journey/note-list.ts';
import { NOTE_ACTIONS } from '../../../shared/journey/note-work.ts';
import type { Note } from '../../../shared/journey/records.ts';
import type { WorkChange } from '../../../shared/journey/work-note.ts';
import { text } from '../../platform/text.ts';
import { NoteWorkBasics } from '../../ui/components/note-work-basics.tsx';
import { SelectField } from '../../ui/components/select-field.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import type { NoteListModel } from '../../ui/models/note-list-model.ts';
import { LinksField } from './links-field.tsx';

interface NoteWorkProps {
  model: NoteListModel;
  note: Note;
}

/** What is done about a note: state, who, until when, what, and on what grounds. */
export function NoteWorkFields({ model, note }: NoteWorkProps) {
  const { work } = note;
  const change = (told: WorkChange) => model.work(note.id, told);
  const names = choicesOf(model.listed.value, 'responsible', EVERY_NOTE);
  return (
    <section class="note-work" aria-label={text('noteWork')}>
      <NoteWorkBasics note={note} names={names.map(({ value }) => value)} onChange={change}>
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
      </NoteWorkBasics>
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
