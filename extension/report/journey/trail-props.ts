import type { Touchpoint } from '../../../shared/journey/plan.ts';
import type { EditProps } from './edit-head.tsx';

/** What of the trail is being written in. */
export type Picked = { kind: 'stage' | 'touchpoint'; id: string } | null;

export interface OutlineProps extends EditProps {
  picked: Picked;
  onPick: (picked: Picked) => void;
  onAddStage: () => void;
}

export interface EditTouchpointProps extends EditProps {
  touchpoint: Touchpoint;
  onPick: (picked: Picked) => void;
}

/** Changes what one field of the touchpoint says. */
export type ChangeTouchpoint = (field: string, next: (now: Touchpoint) => Touchpoint) => void;
