/** So long before a press is looked back for what moves by itself, in milliseconds. */
const RESTLESS_MS = 3_000;
/** Two beats of a clock are as far apart as the two before, give or take this, in milliseconds. */
const JITTER_MS = 30;
/** What moves faster has no beat that could be told from an answer, in milliseconds. */
const SHORTEST_BEAT_MS = 200;

interface Movement {
  at: number;
  /** Between two beats, over all that were seen; null after one movement. */
  gap: number | null;
  /** It came again after the same time. */
  isSteady: boolean;
  /** When the first of these beats was, and how many gaps lie between it and the latest. */
  since: number;
  beats: number;
  /** The latest came at another time: a busy page may be late once. */
  isOff: boolean;
}

/** Remembers what moves on a page without anybody's doing: a clock, a carousel, a counter. Nodes are held weakly. */
export class Restless {
  #moved = new WeakMap<Node, Movement>();

  moved(node: Node, at: number): void {
    const before = this.#moved.get(node);
    if (before?.at === at) return;
    this.#moved.set(node, before ? next(before, at) : first(at));
  }

  /** True for what moved by itself shortly before. */
  has(node: Node, pressedAt: number): boolean {
    const { at } = this.#moved.get(node) ?? {};
    return at !== undefined && pressedAt - at < RESTLESS_MS;
  }

  /** True where it moves now as it would have anyway: as long after the last time as that was after the one before. */
  isDue(node: Node, at: number): boolean {
    const before = this.#moved.get(node);
    return before !== undefined && beatsUntil(before, at) > 0;
  }
}

const NONE = { gap: null, isSteady: false, beats: 0, isOff: false };
const first = (at: number): Movement => ({ ...NONE, at, since: at });

/** A beat may come a little late; over many of them the gap is known all the better. */
function next(before: Movement, at: number): Movement {
  const gap = at - before.at;
  const isSteady = before.gap !== null && Math.abs(gap - before.gap) <= JITTER_MS;
  // Beats while somebody pressed something were not looked at.
  const more = before.isSteady ? beatsUntil(before, at) : isSteady ? 1 : 0;
  if (more === 0) {
    if (before.isSteady && !before.isOff) return { ...before, at, isOff: true };
    return { ...NONE, at, gap, since: before.at, beats: 1 };
  }
  const beats = before.beats + more;
  return { ...before, at, isSteady: true, isOff: false, beats, gap: (at - before.since) / beats };
}

/** How many beats lie between the latest and now; none where now is on no beat. */
function beatsUntil({ since, beats, gap }: Movement, now: number): number {
  if (gap === null || gap < SHORTEST_BEAT_MS) return 0;
  const all = Math.round((now - since) / gap);
  return Math.abs(now - since - all * gap) <= JITTER_MS ? Math.max(0, all - beats) : 0;
}
