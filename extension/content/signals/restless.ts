/** So long before a press is looked back for what moves by itself, in milliseconds. */
const RESTLESS_MS = 3_000;
/** Two beats of a clock are as far apart as the two before, give or take this, in milliseconds. */
const JITTER_MS = 30;
/** What moves faster has no beat that could be told from an answer, in milliseconds. */
const SHORTEST_BEAT_MS = 200;

interface Movement {
  at: number;
  gap: number | null;
  /** It came again after the same time. */
  isSteady: boolean;
}

/** Remembers what moves on a page without anybody's doing: a clock, a carousel, a counter. Nodes are held weakly. */
export class Restless {
  #moved = new WeakMap<Node, Movement>();

  moved(node: Node, at: number): void {
    const before = this.#moved.get(node);
    if (before?.at === at) return;
    const gap = before ? at - before.at : null;
    const isSteady = isNear(gap, before?.gap ?? null);
    // Beats while somebody pressed something were not looked at.
    const wasMissed = before?.isSteady && isOnBeat(before, at);
    this.#moved.set(node, wasMissed ? { ...before, at } : { at, gap, isSteady });
  }

  /** True for what moved by itself shortly before. */
  has(node: Node, pressedAt: number): boolean {
    const { at } = this.#moved.get(node) ?? {};
    return at !== undefined && pressedAt - at < RESTLESS_MS;
  }

  /** True where it moves now as it would have anyway. */
  isDue(node: Node, at: number): boolean {
    const before = this.#moved.get(node);
    return before?.isSteady === true && isOnBeat(before, at);
  }
}

function isNear(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && Math.abs(one - other) <= JITTER_MS;
}

function isOnBeat({ at: since, gap }: Movement, at: number): boolean {
  if (gap === null || gap < SHORTEST_BEAT_MS) return false;
  const beats = Math.round((at - since) / gap);
  return beats > 0 && Math.abs(at - since - beats * gap) <= JITTER_MS;
}
