import type { Note } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { PinDrawing } from '../ui/components/drawings.tsx';
import { EmptyState } from '../ui/components/empty-state.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { Later } from './later.tsx';
import { NoteItem } from './note-item.tsx';
import { part } from './part.ts';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';

const noteEditor = part(async () => (await import('./note-editor.tsx')).NoteEditor);

/** The Notes tab: the note being written, or the walk's notes. */
export function NotesView({ model }: { model: PanelModel }) {
  const editing = model.notes.editing.value;
  if (editing) {
    return (
      <Later key={editing.id} part={noteEditor} props={{ model, note: editing }} tab="notes" />
    );
  }
  return (
    <Screen tab="notes" top={<RefusalBanner refusal={model.notes.refusal.value} />}>
      {model.notes.count.value === 0 ? <NoNotes model={model} /> : <NoteLists model={model} />}
    </Screen>
  );
}

function NoNotes({ model }: { model: PanelModel }) {
  const walking = model.records.current.value !== null;
  return (
    <EmptyState
      drawing={<PinDrawing />}
      sentence={text(walking ? 'notesEmpty' : 'notesEmptyNoWalk')}
    >
      <Button
        kind="primary"
        onClick={() => {
          if (walking) void model.walk.beginNote();
          else model.tab.value = 'walk';
        }}
      >
        {text(walking ? 'notesAddFirst' : 'notesGoWalk')}
      </Button>
    </EmptyState>
  );
}

function NoteLists({ model }: { model: PanelModel }) {
  const { drafts, kept, moved, lost } = model.notes;
  return (
    <div class="note-groups">
      <NoteGroup id="drafts" title={text('notesUnfinished')} model={model} notes={drafts.value} />
      <NoteGroup id="kept" title={text('notesKept')} model={model} notes={kept.value} />
      <NoteGroup
        id="moved"
        title={text('notesMoved')}
        why={text('notesMovedWhy')}
        model={model}
        notes={moved.value}
      />
      <NoteGroup
        id="lost"
        title={text('notesLost')}
        why={text('notesLostWhy')}
        model={model}
        notes={lost.value}
      />
    </div>
  );
}

interface NoteGroupProps {
  id: string;
  title: string;
  why?: string;
  model: PanelModel;
  notes: readonly Note[];
}

function NoteGroup({ id, title, why, model, notes }: NoteGroupProps) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{title}</h2>
      {why && <p class="hint">{why}</p>}
      <ul>
        {notes.map((note) => (
          <NoteItem key={note.id} model={model} note={note} />
        ))}
      </ul>
    </section>
  );
}
