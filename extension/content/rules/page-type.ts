import type { RulesWorld } from '../rules-door.ts';

/** A page says of what type it is when its scripts have run: looked at this long after it came, in milliseconds. */
const LOOKS_MS = [0, 500, 2_000, 5_000];

/**
 * Asks for the page's own word on its type, where the journey file has a use for it.
 * @returns begins anew, for another route: what was asked for the one before is not heard
 */
export function followPageType(
  { briefing, signal, askPageType }: RulesWorld,
  tell: (stages: string[]) => void,
): () => void {
  let turn = 0;
  const look = async (asked: number) => {
    if (asked !== turn || signal.aborted || !briefing.peek()?.readsPageType) return;
    const stages = await askPageType().catch(() => []);
    if (asked === turn && !signal.aborted) tell(stages);
  };
  return () => {
    turn += 1;
    const asked = turn;
    for (const wait of LOOKS_MS) setTimeout(() => void look(asked), wait);
  };
}
