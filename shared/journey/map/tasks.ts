import type { NoteState } from '../note-work.ts';
import type { Note } from '../records.ts';
import { stateOf } from '../work-note.ts';
import type { WalkDigest } from './digest.ts';
import { isDone } from './pains.ts';

/** What is being done about a note, or was (domain 003-25): somebody took it on, settled it, or said what, who or until when. */
export interface Task {
  note: Note;
  state: NoteState;
  responsible: string | null;
  /** Its day has passed and it is not settled; a day is one of UTC. */
  isLate: boolean;
}

const ORDER: readonly NoteState[] = ['accepted', 'open', 'solved', 'wontFix'];

/**
 * What is done about what was noted: accepted first, then what is open, then what is settled; in each what is due first.
 * @param loose notes of the journey that belong to no walk
 */
export function tasksOf(
  digests: readonly WalkDigest[],
  loose: readonly Note[],
  now: number,
): Task[] {
  const tasks = [...digests.flatMap(({ notes }) => notes), ...loose].flatMap((note): Task[] => {
    const { work } = note;
    const isSaid = work && (work.state !== 'open' || work.action || work.due || work.responsible);
    if (!isSaid) return [];
    return [
      {
        ...{ note, state: stateOf(note), isLate: isLate(note, now) },
        responsible: work.responsible ?? note.responsible,
      },
    ];
  });
  const due = ({ note }: Task) => note.work?.due ?? '9';
  return tasks.sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      due(a).localeCompare(due(b)) ||
      b.note.severity - a.note.severity,
  );
}

function isLate(note: Note, now: number): boolean {
  const due = note.work?.due;
  return !isDone(note) && Boolean(due) && `${due}` < new Date(now).toISOString().slice(0, 10);
}
