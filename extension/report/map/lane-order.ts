import type { LaneChoice } from '../../ui/client.ts';

/** Lanes in the order somebody chose; those the choice does not know come last, in their own order. */
export function inChosenOrder<Lane extends { id: string }>(
  lanes: readonly Lane[],
  { order }: LaneChoice,
): Lane[] {
  const rank = ({ id }: Lane) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...lanes].sort((a, b) => rank(a) - rank(b));
}

/** The choice with a lane moved up (-1) or down (1) among the lanes that are listed. */
export function withLaneMoved(
  lanes: readonly { id: string }[],
  choice: LaneChoice,
  id: string,
  by: -1 | 1,
): LaneChoice {
  const order = inChosenOrder(lanes, choice).map((lane) => lane.id);
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return choice;
  order.splice(to, 0, ...order.splice(from, 1));
  // Lanes that are not listed now keep their places among themselves.
  return { ...choice, order: [...order, ...choice.order.filter((one) => !order.includes(one))] };
}

/** The choice with a lane shown or hidden. */
export function withLaneShown(choice: LaneChoice, id: string, isShown: boolean): LaneChoice {
  const hidden = choice.hidden.filter((one) => one !== id);
  return { ...choice, hidden: isShown ? hidden : [...hidden, id] };
}
