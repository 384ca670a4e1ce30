/** The last piece of work in each line. Ordering only: losing it when the background sleeps loses nothing. */
const lines = new Map<string, Promise<unknown>>();

/**
 * Does pieces of work of the same line one after the other, in the order they were asked for. Needed wherever
 * something is read, changed and written back: there is one background, but it answers many at once.
 */
export function inTurn<Value>(line: string, work: () => Promise<Value>): Promise<Value> {
  const before = lines.get(line) ?? Promise.resolve();
  const mine = before.then(work, work);
  lines.set(line, mine);
  const leave = () => {
    if (lines.get(line) === mine) lines.delete(line);
  };
  mine.then(leave, leave);
  return mine;
}
