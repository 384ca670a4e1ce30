import {
  NOTE_HISTORY_LIMIT,
  type NoteHistory,
  type NoteWork,
  REPLY_LIMIT,
  type Reply,
} from './note-work.ts';

/** What is one thing of the work, and is as it was said last. */
const FIELDS = ['state', 'responsible', 'due', 'action', 'evidence', 'links'] as const;

/**
 * What two stores know of the work on one note: every reply and every line of history of either, and each of the other things
 * as the one says it whose history knows of it later. The same as here where the other knows nothing more.
 */
export function joinedWork(
  here: NoteWork | undefined,
  there: NoteWork | undefined,
): NoteWork | undefined {
  if (!here || !there) return here ?? there;
  const joined: NoteWork = { ...here };
  for (const field of FIELDS) {
    const [told, known] = [lastLine(there, field), lastLine(here, field)];
    const isLater = told === known ? here[field] === undefined : told > known;
    if (!isLater) continue;
    if (there[field] === undefined) Reflect.deleteProperty(joined, field);
    else Object.assign(joined, { [field]: there[field] });
  }
  const replies = joinedReplies(here.replies ?? [], there.replies ?? []);
  const history = joinedHistory(here.history ?? [], there.history ?? []);
  return {
    ...joined,
    ...(replies.length > 0 ? { replies } : {}),
    ...(history.length > 0 ? { history } : {}),
  };
}

/** When the history last speaks of it; -1 where it never does. */
function lastLine({ history = [] }: NoteWork, field: NoteHistory['what']): number {
  return history.reduce((last, { what, at }) => (what === field ? Math.max(last, at) : last), -1);
}

/** A reply is stored letter by letter: of two versions the one that goes on where the other ends. */
function joinedReplies(here: readonly Reply[], there: readonly Reply[]): Reply[] {
  const byId = new Map(here.map((reply) => [reply.id, reply]));
  for (const reply of there) {
    const known = byId.get(reply.id);
    const isMore = known === undefined ? byId.size < REPLY_LIMIT : goesOn(reply.text, known.text);
    if (isMore) byId.set(reply.id, reply);
  }
  return inOrder([...byId.values()]);
}

function goesOn(text: string, known: string): boolean {
  return text !== known && text.startsWith(known);
}

function joinedHistory(here: readonly NoteHistory[], there: readonly NoteHistory[]): NoteHistory[] {
  const key = ({ at, what, from, to }: NoteHistory) => JSON.stringify([at, what, from, to]);
  const known = new Set(here.map(key));
  const all = inOrder([...here, ...there.filter((line) => !known.has(key(line)))]);
  return all.slice(-NOTE_HISTORY_LIMIT);
}

function inOrder<Told extends { at: number }>(all: readonly Told[]): Told[] {
  return [...all].sort((one, other) => one.at - other.at);
}
