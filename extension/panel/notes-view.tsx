import { EVERY_NOTE, type NoteQuery, queryText } from '../../shared/journey/note-list.ts';
import type { Note } from '../../shared/journey/records.ts';
import { NEXT_NOTE_KEY, PREVIOUS_NOTE_KEY } from '../../shared/journey/walk-keys.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { counted, text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { PinDrawing } from '../ui/components/drawings.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { openGlyph } from '../ui/components/icon.tsx';
import type { NoteRowProps } from '../ui/components/note-row.tsx';
import type { NoteScope } from '../ui/models/note-scope-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { Later } from './later.tsx';
import { NoteItem } from './note-item.tsx';
import { part } from './part.ts';
import { RefusalBanner } from './refusal-banner.tsx';
import { Screen } from './screen.tsx';
import './notes-view.css';

const noteEditor = part(async () => (await import('./note-editor.tsx')).NoteEditor);

const SCOPES: readonly NoteScope[] = ['walk', 'page', 'site', 'all'];
/** More than these are on the page of all notes. */
const SHOWN_LIMIT = 50;

/** The Notes tab: the note being written, or the notes that were asked for. */
export function NotesView({ model }: { model: PanelModel }) {
  const editing = model.notes.editing.value;
  if (editing) {
    return (
      <Later key={editing.id} part={noteEditor} props={{ model, note: editing }} tab="notes" />
    );
  }
  // Who walks blind is told of no other notes.
  const isOwn = model.notes.scope.value === 'walk' || model.blind.value;
  return (
    <Screen
      tab="notes"
      top={
        <>
          {!model.blind.value && <NoteScopeBar model={model} />}
          <RefusalBanner refusal={model.notes.refusal.value} />
        </>
      }
    >
      {isOwn ? <OwnNotes model={model} /> : <FoundNotes model={model} />}
    </Screen>
  );
}

/** Which notes are listed, and the way to all that can be done with a list. */
function NoteScopeBar({ model }: { model: PanelModel }) {
  const { scope } = model.notes;
  const openList = () => {
    const asked = queryText({ ...EVERY_NOTE, only: facetOf(model) });
    model.openTab(`report/index.html#notes${asked && `?${asked}`}`);
  };
  return (
    <div class="note-scope">
      <select
        class="input"
        aria-label={text('notesScope')}
        value={scope.value}
        onChange={(event) => {
          scope.value = event.currentTarget.value as NoteScope;
        }}
      >
        {SCOPES.map((one) => (
          <option key={one} value={one}>
            {text(`notesScope_${one}`)}
          </option>
        ))}
      </select>
      <Button glyph={openGlyph} onClick={openList}>
        {text('notesOpenList')}
      </Button>
    </div>
  );
}

/** What the same list is narrowed to on the page of all notes. */
function facetOf({ notes, place, records }: PanelModel): NoteQuery['only'] {
  const address = cleanAddress(place.view.value?.address ?? '');
  const walk = records.shown.value?.id;
  switch (notes.scope.value) {
    case 'walk':
      return walk ? { walk } : {};
    case 'page':
      return address ? { page: address } : {};
    case 'site':
      return address ? { site: originOf(address) } : {};
    case 'all':
      return {};
  }
}

/** The notes of every walk that were asked for, the newest first. */
function FoundNotes({ model }: { model: PanelModel }) {
  const { scope, scoped } = model.notes;
  const notes = scoped.value?.found.value;
  if (scoped.value?.unseen.value) return <Nothing sentence={text('refusal_pageUnreachable')} />;
  if (!notes) return <Skeleton label={text('panelLoading')} />;
  const where = scope.value === 'walk' ? 'all' : scope.value;
  if (notes.length === 0)
    return <Nothing sentence={text(where === 'all' ? 'notesNone' : `notesNone_${where}`)} />;
  return (
    <div class="note-groups">
      <section aria-label={text(`notesScope_${where}`)}>
        <p class="hint">
          {notes.length > SHOWN_LIMIT
            ? counted('notesNewestOf', notes.length, SHOWN_LIMIT)
            : counted('notesCount', notes.length)}
        </p>
        <ul>
          {notes.slice(0, SHOWN_LIMIT).map((note) => (
            <NoteItem key={note.id} model={model} note={note} day />
          ))}
        </ul>
      </section>
      {where !== 'all' && <PageKeys />}
    </div>
  );
}

/** The keys that go through the same notes on the page. */
function PageKeys() {
  return <p class="hint">{text('notesPageKeys', PREVIOUS_NOTE_KEY.chord, NEXT_NOTE_KEY.chord)}</p>;
}

function Nothing({ sentence }: { sentence: string }) {
  return <EmptyState drawing={<PinDrawing />} sentence={sentence} />;
}

/** The walk's own. */
function OwnNotes({ model }: { model: PanelModel }) {
  return model.notes.count.value === 0 ? <NoNotes model={model} /> : <NoteLists model={model} />;
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

/** Pressed on a note that lost its place: what was noted was removed, and that solved it. */
const REMOVED_KEY = 'R';

function NoteLists({ model }: { model: PanelModel }) {
  const { drafts, kept, moved, lost, solveByRemoval } = model.notes;
  return (
    <div class="note-groups">
      <NoteGroup id="drafts" title={text('notesUnfinished')} model={model} notes={drafts.value} />
      <NoteGroup
        id="kept"
        title={text('notesKept')}
        model={model}
        notes={kept.value}
        // Where it is the only list, what is chosen above says it.
        hidden={kept.value.length === model.notes.count.value && !model.blind.value}
      />
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
        why={`${text('notesLostWhy')} ${text('notesRemovedKey', REMOVED_KEY)}`}
        model={model}
        notes={lost.value}
        onKey={(note) => ({ key: REMOVED_KEY, do: () => void solveByRemoval(note.id) })}
      />
      <PageKeys />
    </div>
  );
}

interface NoteGroupProps {
  id: string;
  title: string;
  why?: string;
  model: PanelModel;
  notes: readonly Note[];
  /** The title is read out but not shown. */
  hidden?: boolean;
  onKey?: (note: Note) => NoteRowProps['onKey'];
}

function NoteGroup({ id, title, why, model, notes, hidden, onKey }: NoteGroupProps) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`} class={hidden ? 'hidden-text' : undefined}>
        {title}
      </h2>
      {why && <p class="hint">{why}</p>}
      <ul>
        {notes.map((note) => (
          <NoteItem key={note.id} model={model} note={note} onKey={onKey?.(note)} />
        ))}
      </ul>
    </section>
  );
}
