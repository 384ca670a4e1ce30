import type { ComponentChildren } from 'preact';
import type { Note } from '../../../shared/journey/records.ts';
import { stateOf } from '../../../shared/journey/work-note.ts';
import { text } from '../../platform/text.ts';
import { Button } from './button.tsx';
import { KindGlyph } from './kind-glyph.tsx';
import { kindWord, severityWord, stateWord } from './note-words.ts';
import { SeverityBars } from './severity-bars.tsx';
import { clockTime, dayAndTime, dayOf } from './shown-time.ts';

/** A note's first line; what it is about where nothing was written yet. */
export function firstLine(note: Pick<Note, 'text' | 'kind'>): string {
  return note.text.trim().split('\n')[0] || kindWord(note.kind);
}

export interface NoteRowProps {
  note: Note;
  /** The crop of its picture, or what stands for a missing one. */
  picture: ComponentChildren;
  /** Stage and touchpoint in words. */
  place: string;
  /** Says the day in place of the time. */
  day?: boolean | undefined;
  onOpen: () => void;
  /** What a key does while the row has the focus. */
  onKey?: { readonly key: string; do(): void } | undefined;
}

/** A note in a list: picture, kind, first line, severity, where. The whole row opens it; one that is not finished says so. */
export function NoteRow({ note, picture, place, day, onOpen, onKey }: NoteRowProps) {
  return (
    <li class="note-row" data-phase={note.phase}>
      <button
        type="button"
        class="note-row-open"
        aria-keyshortcuts={onKey?.key}
        onClick={onOpen}
        onKeyDown={(event) => isKey(event, onKey?.key) && onKey?.do()}
      >
        {picture}
        <span class="note-row-words">
          <span class="note-row-line">
            <KindGlyph kind={note.kind} size={14} label={kindWord(note.kind)} />
            <span class="note-row-text" dir="auto">
              {firstLine(note)}
            </span>
          </span>
          <RowDetail note={note} place={place} day={day} />
        </span>
      </button>
      {note.phase === 'draft' && (
        <Button
          kind="outline"
          label={`${text('composeContinue')}: ${firstLine(note)}`}
          onClick={onOpen}
        >
          {text('composeContinue')}
        </Button>
      )}
    </li>
  );
}

function RowDetail({ note, place, day }: Pick<NoteRowProps, 'note' | 'place' | 'day'>) {
  return (
    <span class="note-row-detail">
      <SeverityBars
        severity={note.severity}
        size={12}
        label={`${text('noteSeverity')}: ${severityWord(note.severity)}`}
      />
      <StateSign note={note} />
      <span class="note-row-place" title={place}>
        {place}
      </span>
      <time dateTime={new Date(note.at).toISOString()} title={dayAndTime(note.at)}>
        {day ? dayOf(note.at) : clockTime(note.at)}
      </time>
    </span>
  );
}

/** Whether it is this key and nothing with it, pressed once. */
function isKey(event: KeyboardEvent, wanted: string | undefined): boolean {
  const { key, ctrlKey, metaKey, altKey, repeat } = event;
  return !ctrlKey && !metaKey && !altKey && !repeat && key.toUpperCase() === wanted;
}

/** What became of it; nothing of one that waits for somebody. */
function StateSign({ note }: Pick<NoteRowProps, 'note'>) {
  const state = note.phase === 'draft' ? 'draft' : stateOf(note);
  if (state === 'open') return null;
  return (
    <span class="note-row-state" data-state={state}>
      {state === 'draft' ? text('noteNotFinished') : stateWord(state)}
    </span>
  );
}
