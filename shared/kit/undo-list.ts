/** What can be gone back to and forward to; a plain value, replaced and never changed. */
export interface UndoList<State> {
  past: readonly State[];
  now: State;
  future: readonly State[];
  /** What the latest change was about; the next change about the same joins it. Null: nothing joins. */
  about: string | null;
}

/** Changes that can be taken back. A state of a journey is a few kilobytes that share most of their parts. */
export const UNDO_LIMIT = 200;

export function undoList<State>(now: State): UndoList<State> {
  return { past: [], now, future: [], about: null };
}

/**
 * One more change; what had been undone is gone.
 * @param about what is being changed, such as the path of a field: letter after letter typed there is one change
 */
export function changed<State>(
  list: UndoList<State>,
  next: State,
  about: string | null = null,
): UndoList<State> {
  const joins = about !== null && about === list.about;
  const past = joins ? list.past : [...list.past, list.now].slice(-UNDO_LIMIT);
  return { past, now: next, future: [], about };
}

/** The next change is one of its own, whatever it is about. */
export function settled<State>(list: UndoList<State>): UndoList<State> {
  return list.about === null ? list : { ...list, about: null };
}

/** One change back; the same list where there is none. */
export function undone<State>(list: UndoList<State>): UndoList<State> {
  const before = list.past.at(-1);
  if (before === undefined) return list;
  const future = [list.now, ...list.future];
  return { past: list.past.slice(0, -1), now: before, future, about: null };
}

/** One change forward again; the same list where there is none. */
export function redone<State>(list: UndoList<State>): UndoList<State> {
  const [next, ...future] = list.future;
  if (next === undefined) return list;
  return { past: [...list.past, list.now], now: next, future, about: null };
}

/** Something changed elsewhere: every state that can be reached has it in it. */
export function rebased<State>(
  list: UndoList<State>,
  rebase: (state: State) => State,
): UndoList<State> {
  const { past, now, future, about } = list;
  return { past: past.map(rebase), now: rebase(now), future: future.map(rebase), about };
}
