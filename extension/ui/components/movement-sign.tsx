import type { Movement } from '../../../shared/journey/movement.ts';
import { text } from '../../platform/text.ts';
import { Sign } from './sign.tsx';

/** Going straight on needs no arrow; every other movement bends. */
const PATHS: Record<Movement, string> = {
  start: 'M5 14V2.500l8 2.7-8 2.8',
  forward: '',
  back: 'M6 3 2.5 6.5 6 10M2.8 6.500H10a3.5 3.5 0 0 1 0 7H7',
  sidetrack: 'M3 14V9.500A3.5 3.5 0 0 1 6.5 6H13M9.8 2.8 13 6l-3.2 3.2',
  resume: 'M13 14V9.500A3.5 3.5 0 0 0 9.5 6H3M6.2 2.8 3 6l3.2 3.2',
};

/** How the walker came to a page: a dot for onwards, an arrow for every other way. */
export function MovementSign({ movement }: { movement: Movement }) {
  return (
    <Sign
      name="movement"
      size={16}
      grid={16}
      label={text(`walkMovement_${movement}`)}
      stroke={1.75}
    >
      {movement === 'forward' ? (
        <circle cx="8" cy="8" r="4" fill="currentColor" stroke="none" />
      ) : (
        <path d={PATHS[movement]} />
      )}
    </Sign>
  );
}
