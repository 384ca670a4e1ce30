/** A label's box in CSS pixels of its layer. */
export interface LabelBox {
  layer: 'page' | 'view';
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Two labels closer than this, in CSS pixels, are one. */
const GAP = 2;

/**
 * Gathers labels that would lie on each other. The first in reading order leads, the others are counted on it.
 * @returns for each label the position of its leader; its own where it stands alone or leads
 */
export function mergeOverlapping(boxes: readonly LabelBox[]): number[] {
  const order = boxes.map((_, index) => index);
  order.sort((a, b) => readingOrder(boxes[a], boxes[b]));
  const leaderOf = boxes.map((_, index) => index);
  /** Leaders that a later label may still touch. */
  let open: number[] = [];
  for (const index of order) {
    const box = boxes[index];
    if (!box) continue;
    open = open.filter((leader) => reaches(boxes[leader], box));
    const leader = open.find((candidate) => touches(boxes[candidate], box));
    if (leader === undefined) open.push(index);
    else leaderOf[index] = leader;
  }
  return leaderOf;
}

function readingOrder(a: LabelBox | undefined, b: LabelBox | undefined): number {
  if (!a || !b) return 0;
  if (a.layer !== b.layer) return a.layer === 'page' ? -1 : 1;
  return a.y - b.y || a.x - b.x;
}

function reaches(leader: LabelBox | undefined, box: LabelBox): boolean {
  return leader?.layer === box.layer && leader.y + leader.height + GAP > box.y;
}

function touches(leader: LabelBox | undefined, box: LabelBox): boolean {
  if (!leader || !reaches(leader, box)) return false;
  return leader.x < box.x + box.width + GAP && box.x < leader.x + leader.width + GAP;
}
