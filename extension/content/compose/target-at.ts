import type { Target } from '../../../shared/journey/target.ts';
import type { NotesWorld } from '../notes-door.ts';
import { asking, isOtherFrame, meantIn } from '../other-frame.ts';
import { type Part, targetOf } from './target-of.ts';

/**
 * What was pointed at, also in a frame of another site that we are let into; else that is the frame.
 * @param at where in the window; null where that was done with keys
 */
export async function targetAt(
  { send }: Pick<NotesWorld, 'send'>,
  element: Element,
  part: Part,
  at: { x: number; y: number } | null,
): Promise<Target> {
  const isWhole = !part.region && !part.quote;
  const within = isWhole && isOtherFrame(element) ? await meantIn(asking(send), element, at) : null;
  return within ?? targetOf(element, part);
}
