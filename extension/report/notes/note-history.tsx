import { NOTE_ACTIONS, NOTE_STATES, type NoteHistory } from '../../../shared/journey/note-work.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { stateWord } from '../../ui/components/note-words.ts';
import { dayAndTime, dayOf } from '../../ui/components/shown-time.ts';

/** What was done with it since it was written, the latest first. */
export function NoteHistoryPart({ note }: { note: Note }) {
  const lines = note.work?.history ?? [];
  if (lines.length === 0) return null;
  return (
    <details class="note-history">
      <summary>{text('reportHistory')}</summary>
      <ol>
        {[...lines].reverse().map((line, index) => (
          <li key={lines.length - index}>
            <time class="hint" dateTime={new Date(line.at).toISOString()}>
              {dayAndTime(line.at)}
            </time>
            <span>{words(line)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function words(line: NoteHistory): string {
  if (line.what === 'deleted') return text(line.to ? 'noteDid_deleted' : 'noteDid_restored');
  if (line.what === 'attached') return text('noteDid_attached');
  const what = text(`noteDidWhat_${line.what}`);
  const [from, to] = [line.from, line.to].map((value) => value && valueWord(line.what, value));
  if (from && to) return text('noteDid_changed', what, from, to);
  return to ? text('noteDid_set', what, to) : text('noteDid_cleared', what, from ?? '');
}

function valueWord(what: NoteHistory['what'], value: string): string {
  const state = NOTE_STATES.find((known) => known === value);
  if (what === 'state' && state) return stateWord(state);
  const action = NOTE_ACTIONS.find((known) => known === value);
  if (what === 'action' && action) return text(`noteAction_${action}`);
  return what === 'due' ? dayOf(Date.parse(`${value}T12:00`)) : value;
}
