import type { Stop } from '../../../shared/journey/way.ts';
import { stageColour } from '../../ui/components/stage-track.tsx';

/** Drawing units: a lane is one wide, the bend one high; the style sheet says how many pixels that is. */
const MIDDLE = 0.5;

export interface StopRailProps {
  stop: Stop;
  isLast: boolean;
  /** Stages and the lane beside them. */
  lanes: number;
}

/**
 * The trail beside one stop: the bend from the lane before into this one, the stop, and the trail going on. What is
 * drawn here is said in words beside it.
 */
export function StopRail({ stop, isLast, lanes }: StopRailProps) {
  const { column, from, station } = stop;
  const at = column + 1 + MIDDLE;
  const movement = stop.movement ?? (station.kind === 'page' ? 'forward' : 'off');
  return (
    <span class="rail" aria-hidden="true" style={{ '--at': at, '--stage': stageColour(column) }}>
      {from !== null && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: decoration inside what is hidden; the words stand beside it
        <svg class="rail-bend" preserveAspectRatio="none" viewBox={`0 0 ${lanes} 1`}>
          <path data-movement={movement} d={bend(from + 1 + MIDDLE, at)} />
        </svg>
      )}
      {!isLast && <i class="rail-on" />}
      <b class="rail-stop" data-kind={station.kind} data-aside={column < 0 ? '' : undefined}>
        {station.kind === 'page' && column >= 0 ? column + 1 : ''}
      </b>
    </span>
  );
}

function bend(from: number, to: number): string {
  return from === to ? `M${from} 0V1` : `M${from} 0C${from} 0.7 ${to} 0.3 ${to} 1`;
}
