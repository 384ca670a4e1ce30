import * as v from 'valibot';
import { NAME_LIMIT } from './limits.ts';
import {
  LinkSchema,
  NOTE_HISTORY_LIMIT,
  type NoteHistory,
  type NoteState,
  type NoteWork,
  NoteWorkSchema,
  REPLY_LIMIT,
  ReplySchema,
  type WORK_FIELDS,
} from './note-work.ts';
import type { Note } from './records.ts';

const { state, responsible, due, action, evidence, links } = NoteWorkSchema.entries;

/** What a person may do with a note after it was written; null takes away. A reply that is there already is said again. */
export const WorkChangeSchema = v.object({
  state: v.optional(state),
  responsible: v.nullish(responsible.wrapped),
  due: v.nullish(due.wrapped),
  action: v.nullish(action.wrapped),
  evidence: v.nullish(evidence.wrapped),
  links: v.nullish(links.wrapped),
  reply: v.optional(ReplySchema),
  unsay: v.optional(ReplySchema.entries.id),
});
export type WorkChange = v.InferOutput<typeof WorkChangeSchema>;

/** What is typed is stored letter by letter: so many milliseconds after the last one it is still the same line of history. */
const SAME_LINE_MS = 5 * 60_000;

type Field = 'state' | 'responsible' | 'due' | 'action' | 'evidence' | 'links';
const FIELDS: readonly (Field & (typeof WORK_FIELDS)[number])[] = [
  'state',
  'responsible',
  'due',
  'action',
  'evidence',
  'links',
];

/** Whether a text may stand among a note's links. */
export function isLink(text: string): boolean {
  return v.is(LinkSchema, text);
}

/** What became of it so far. */
export function stateOf({ work }: Pick<Note, 'work'>): NoteState {
  return work?.state ?? 'open';
}

/** Who takes care of it: whoever was named for it, else who answers for the touchpoint. Empty for nobody. */
export function responsibleOf({ work, responsible }: Pick<Note, 'work' | 'responsible'>): string {
  return work?.responsible ?? responsible ?? '';
}

/** True while somebody has to do something about it. */
export function isUnsettled(note: Pick<Note, 'work'>): boolean {
  return /^(open|accepted)$/.test(stateOf(note));
}

/**
 * The note with what was done about it, and a line of history for each thing that is different now; the same note where
 * nothing is.
 * @param at milliseconds since the epoch
 */
export function workedOn(note: Note, change: WorkChange, at: number): Note {
  const before: NoteWork = note.work ?? { state: 'open' };
  const after = { ...before };
  const lines: NoteHistory[] = [];
  for (const field of FIELDS) {
    const told = change[field];
    if (told === undefined) continue;
    const [from, to] = [worded(before[field]), worded(told)];
    if (from === to) continue;
    // What was taken away is not kept as an empty text.
    if (to === '') delete after[field as Exclude<Field, 'state'>];
    else Object.assign(after, { [field]: told });
    lines.push(lineOf({ at, what: field, from, to }));
  }
  const replies = repliesAfter(before.replies, change);
  if (lines.length === 0 && replies === before.replies) return note;
  const said = replies ? { replies } : {};
  return { ...note, work: { ...after, ...said, ...withLines(before, lines) } };
}

/** A line more in what was done with it: it was put into the bin, taken out, or pinned to another place. */
export function withNoteLine(note: Note, line: NoteHistory): Note {
  const work: NoteWork = note.work ?? { state: 'open' };
  return { ...note, work: { ...work, ...withLines(work, [lineOf(line)]) } };
}

function repliesAfter(
  said: NoteWork['replies'],
  { reply, unsay }: WorkChange,
): NoteWork['replies'] {
  if (!reply && !unsay) return said;
  const others = (said ?? []).filter(({ id }) => id !== unsay && id !== reply?.id);
  return reply && others.length < REPLY_LIMIT
    ? [...others, reply].sort((one, other) => one.at - other.at)
    : others;
}

function worded(value: string | readonly string[] | null | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(' ');
}

/** The oldest lines give way; what goes on being typed is one line. */
function withLines({ history = [] }: NoteWork, lines: readonly NoteHistory[]) {
  const kept = [...history];
  for (const line of lines) {
    const before = kept.at(-1);
    const isTyped = /^(responsible|due|evidence|links)$/.test(line.what);
    if (isTyped && before?.what === line.what && line.at - before.at < SAME_LINE_MS) {
      kept.pop();
      // Typed and taken away again: nothing was done.
      if ((before.from ?? '') !== (line.to ?? ''))
        kept.push(lineOf({ ...line, from: before.from }));
    } else {
      kept.push(line);
    }
  }
  return kept.length + history.length > 0 ? { history: kept.slice(-NOTE_HISTORY_LIMIT) } : {};
}

function lineOf(line: Omit<NoteHistory, 'from'> & { from?: string | undefined }): NoteHistory {
  const { at, what, from, to } = line;
  return {
    ...{ at, what },
    ...(from ? { from: from.slice(0, NAME_LIMIT) } : {}),
    ...(to ? { to: to.slice(0, NAME_LIMIT) } : {}),
  };
}
