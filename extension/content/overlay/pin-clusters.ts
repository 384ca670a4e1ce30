/** A pin that is drawn, in CSS pixels of its layer. */
export interface DrawnPin {
  noteId: string;
  x: number;
  y: number;
  /** Pins of different layers scroll apart. */
  layer: string;
}

/** About as wide and as high as a pin: nearer than this, one would lie on the other. */
const WIDTH = 36;
const HEIGHT = 20;

/**
 * Which pins would lie on each other: each is in the cluster of the first one, from the top of the page down, that it would
 * touch.
 * @returns the notes of each cluster, the one that is shown first; a pin by itself is a cluster of one
 */
export function clustersOf(pins: readonly DrawnPin[]): string[][] {
  const waiting = [...pins].sort((a, b) => a.y - b.y || a.x - b.x);
  const clusters: string[][] = [];
  for (let first = waiting.shift(); first; first = waiting.shift()) {
    const { noteId, x, y, layer } = first;
    const cluster = [noteId];
    for (let at = 0; at < waiting.length; ) {
      const other = waiting[at];
      // In the order of height: nothing further down touches it.
      if (!other || other.y - y >= HEIGHT) break;
      const touches = other.layer === layer && Math.abs(other.x - x) < WIDTH;
      if (touches) cluster.push(...waiting.splice(at, 1).map((one) => one.noteId));
      else at += 1;
    }
    clusters.push(cluster);
  }
  return clusters;
}
