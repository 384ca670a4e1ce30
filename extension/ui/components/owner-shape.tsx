import type { Owner } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { Sign } from './sign.tsx';

/** The owner in a word. */
export function ownerWord(owner: Owner): string {
  return text(`owner_${owner}`);
}

export interface OwnerShapeProps {
  owner: Owner;
  /** CSS pixels; 12 unless told. */
  size?: number;
  /** False where the word stands beside it. */
  named?: boolean;
}

/** Who controls a touchpoint, by shape and not by colour: disc, half disc, ring, dashed ring. */
export function OwnerShape({ owner, size = 12, named = true }: OwnerShapeProps) {
  const ring = (
    <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5" />
  );
  return (
    <Sign name="owner-shape" size={size} grid={12} label={named ? ownerWord(owner) : undefined}>
      {owner === 'brand' && <circle cx="6" cy="6" r="5.5" fill="currentColor" />}
      {owner === 'partner' && (
        <>
          {ring}
          <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5Z" fill="currentColor" />
        </>
      )}
      {owner === 'customer' && ring}
      {owner === 'external' && (
        <circle
          cx="6"
          cy="6"
          r="4.75"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray="2.2 1.53"
        />
      )}
    </Sign>
  );
}
