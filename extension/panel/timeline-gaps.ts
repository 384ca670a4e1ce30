import type { Pause } from '../../shared/journey/records.ts';
import { WAITING_GAP_MS } from '../../shared/journey/stage-time.ts';
import type { TimelineRow } from '../ui/components/timeline.tsx';
import { stretch } from '../ui/components/walk-summary-words.ts';

/**
 * The rows with the time between two of them that is too long to be walking (WAITING_GAP_MS) said as a row of its own. It
 * is rest where the walk was paused for most of it.
 * @param rows in the order they happened
 */
export function withGaps(
  rows: readonly TimelineRow[],
  pauses: readonly Pause[],
  language: string,
): TimelineRow[] {
  return rows.flatMap((row, index): TimelineRow[] => {
    const before = rows[index - 1];
    const ms = before ? row.at - before.at : 0;
    if (!before || ms <= WAITING_GAP_MS) return [row];
    const paused = restedMs(pauses, before.at, row.at) > ms / 2;
    const length = stretch(ms, language);
    return [{ id: `gap-${row.id}`, at: row.at, stage: -1, kind: 'gap', paused, length }, row];
  });
}

function restedMs(pauses: readonly Pause[], from: number, to: number): number {
  return pauses.reduce((sum, pause) => {
    const overlap = Math.min(to, pause.to ?? to) - Math.max(from, pause.from);
    return sum + Math.max(0, overlap);
  }, 0);
}
