import { text } from '../platform/text.ts';
import { Banner } from '../ui/components/banner.tsx';
import type { WalkModel } from '../ui/models/walk-model.ts';

/** Why a command was not carried out, and what to do. Nothing while there is no refusal. */
export function RefusalBanner({ refusal }: { refusal: WalkModel['refusal']['value'] }) {
  return refusal && <Banner kind="trouble" sentence={text(`refusal_${refusal}`)} />;
}
