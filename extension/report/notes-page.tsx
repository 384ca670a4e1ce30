import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  askedFor,
  type ListedNote,
  type NoteQuery,
  queryIn,
  queryText,
} from '../../shared/journey/note-list.ts';
import { text } from '../platform/text.ts';
import type { Client } from '../ui/client.ts';
import { Banner } from '../ui/components/banner.tsx';
import { PinDrawing } from '../ui/components/drawings.tsx';
import { EmptyState, Skeleton } from '../ui/components/empty-state.tsx';
import { Toast } from '../ui/components/toast.tsx';
import { type NoteListModel, noteListModel } from '../ui/models/note-list-model.ts';
import { type PicturesModel, picturesModel } from '../ui/models/pictures-model.ts';
import type { Known } from './notes/listed-words.ts';
import { NoteFilters } from './notes/note-filters.tsx';
import { NoteListbox } from './notes/note-listbox.tsx';
import { NotesHead } from './notes/notes-head.tsx';
import { OpenedNote } from './notes/opened-note.tsx';
import type { PageProps } from './page-props.ts';
import { fragmentOf } from './route.ts';
import './notes/notes-page.css';

/** So long after the last letter the address says what is looked for, in milliseconds: browsers count how often it changes. */
const ADDRESS_MS = 250;

/** All notes: searched, narrowed and ordered, one of them open beside the list. */
export function NotesPage({ client, ids: [openId], query }: PageProps) {
  const [held] = useState(() => {
    const ending = new AbortController();
    const model = noteListModel(client, ending.signal);
    return { client, ending, model, pictures: picturesModel(client, ending.signal) };
  });
  useEffect(() => {
    document.title = text('reportNotes');
    return () => held.ending.abort();
  }, []);
  switch (held.model.state.value) {
    case 'reading':
      return <Skeleton label={text('panelLoading')} />;
    case 'broken':
      return <Banner kind="trouble" sentence={text('panelBroken')} />;
    case 'there':
      return <Notes {...held} openId={openId ?? null} asked={query ?? ''} />;
  }
}

interface NotesProps {
  client: Client;
  model: NoteListModel;
  pictures: PicturesModel;
  openId: string | null;
  /** What the address asks for. */
  asked: string;
}

function Notes({ client, model, pictures, openId, asked }: NotesProps) {
  const [query, setQuery] = useAddressedQuery(asked, openId);
  const listed = model.listed.value;
  const found = useMemo(() => askedFor(listed, query), [listed, query]);
  const { language } = client;
  const known: Known = { journeys: model.journeys.value, walks: model.walks.value, language };
  const detail = useRef<HTMLElement>(null);
  const open = (noteId: string | null, how: 'look' | 'enter' = 'look') => {
    goTo(noteId, query);
    if (how === 'enter') requestAnimationFrame(() => detail.current?.focus());
  };
  const opened = openId === null ? null : model.note(openId);
  useStepKeys(
    found.map(({ note }) => note.id),
    openId,
    open,
  );
  return (
    <div class="notes-page" data-open={opened ? '' : undefined}>
      <NotesHead client={client} query={query} found={found} onQuery={setQuery} />
      <Refusal model={model} />
      {listed.length > 0 && <NoteFilters {...{ listed, known, query }} onQuery={setQuery} />}
      <div class="notes-columns">
        <ListColumn {...{ found, known, openId }} onOpen={open} empty={emptyWords(listed, query)} />
        {opened && (
          <OpenedNote
            key={opened.id}
            {...{ client, model, pictures, known }}
            note={opened}
            place={detail}
            onClose={() => open(null)}
          />
        )}
      </div>
      <Undo model={model} />
    </div>
  );
}

interface ListColumnProps {
  found: readonly ListedNote[];
  known: Known;
  openId: string | null;
  onOpen: (noteId: string, how: 'look' | 'enter') => void;
  /** Why there is none. */
  empty: ReturnType<typeof emptyWords>;
}

function ListColumn({ found, empty, ...list }: ListColumnProps) {
  return (
    <div class="notes-column">
      {found.length > 0 ? (
        <NoteListbox listed={found} {...list} />
      ) : (
        <EmptyState drawing={<PinDrawing />} sentence={text(empty)} />
      )}
      {found.length > 1 && <p class="hint">{text('notesKeys')}</p>}
    </div>
  );
}

function Refusal({ model }: { model: NoteListModel }) {
  const refusal = model.refusal.value;
  return refusal && <Banner kind="trouble" sentence={text(`refusal_${refusal}`)} />;
}

function emptyWords({ length }: readonly ListedNote[], query: NoteQuery) {
  if (query.bin) return 'notesBinEmpty';
  return length === 0 ? 'notesNone' : 'notesNoneFit';
}

/** What is looked for. It stands in the address, so that a link can be kept; typing does not fill the way back. */
function useAddressedQuery(
  asked: string,
  openId: string | null,
): [NoteQuery, (query: NoteQuery) => void] {
  const [query, setQuery] = useState(() => queryIn(asked));
  const written = useRef(asked);
  useEffect(() => {
    // Somebody went back, or followed a link.
    if (asked !== written.current) setQuery(queryIn(asked));
    written.current = asked;
  }, [asked]);
  useEffect(() => {
    if (queryText(query) === queryText(queryIn(written.current))) return;
    const timer = setTimeout(() => {
      written.current = queryText(query);
      goTo(openId, query);
    }, ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [query, openId]);
  return [query, setQuery];
}

function goTo(noteId: string | null, query: NoteQuery): void {
  const said = queryText(query);
  location.replace(fragmentOf('notes', ...(noteId ? [noteId] : [])) + (said ? `?${said}` : ''));
}

/** J and K go through the list wherever the focus is, a slash searches; not while somebody writes. */
function useStepKeys(
  ids: readonly string[],
  openId: string | null,
  open: (noteId: string) => void,
): void {
  const now = useRef({ ids, openId, open });
  now.current = { ids, openId, open };
  useLayoutEffect(() => {
    const ending = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const target = event.composedPath()[0];
      const writes =
        target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
      if (writes || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        document.querySelector<HTMLElement>('[data-key=search]')?.focus();
      } else if (/^[jk]$/i.test(event.key)) {
        const at = now.current.ids.indexOf(now.current.openId ?? '');
        const next =
          now.current.ids[event.key.toLowerCase() === 'j' ? at + 1 : Math.max(0, at - 1)];
        if (next) now.current.open(next);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', hear, { signal: ending.signal });
    return () => ending.abort();
  }, []);
}

function Undo({ model }: { model: NoteListModel }) {
  const done = model.done.value;
  if (!done) return null;
  return (
    <div class="toast-place">
      <Toast
        message={text(`noteDone_${done}`)}
        onUndo={() => void model.undo()}
        onClose={() => model.settle()}
      />
    </div>
  );
}
