import { stagesMet } from '../../../shared/journey/destination.ts';
import { type SeamKind, sideOf } from '../../../shared/journey/seam.ts';
import type { Station } from '../../../shared/journey/station.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { messageWord } from '../../platform/message-word.ts';
import { text } from '../../platform/text.ts';
import { shortAddress } from '../../ui/components/shown-address.ts';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import { sideValueWord } from './side-words.ts';
import type { WalkRead } from './walk-read.ts';

/** Whether the walk came to its destination, in words; empty where it has none. */
export function destinationWords({ walk, arrived }: Pick<WalkRead, 'walk' | 'arrived'>): string {
  if (arrived === null) return '';
  const destination = shortAddress(walk.charter?.destination ?? '');
  return text(arrived ? 'reportArrived' : 'reportNotArrived', destination);
}

/** Whether the walk came to the stages it was for, in words; empty where it was for the whole journey. */
export function stagesWords({ walk, steps, plan, language }: WalkRead): string {
  const came = stagesMet(walk, steps);
  if (!came) return '';
  const names = (ids: readonly string[]) =>
    ids.map((id) => stageName(plan, id, language)).join(', ');
  const all = names(walk.charter?.stages ?? []);
  return came.missed.length === 0
    ? text('reportStagesMet', all)
    : text('reportStagesMissed', all, names(came.missed));
}

/** What a station is called. */
export function stationName(station: Station): string {
  switch (station.kind) {
    case 'entry':
      return channelWord(station.channel ?? '') || text('reportEntry');
    case 'page':
      return station.name || shortAddress(station.address);
    case 'moment':
      return station.name || channelWord(station.channel ?? '');
    case 'message':
      return station.name || messageWord(station.channel ?? '');
  }
}

/** What stands on one side of a seam of a kind, in words. */
export function sideWord(station: Station, kind: SeamKind, language: string): string {
  return kind === 'channel' && station.kind === 'message'
    ? messageWord(station.channel ?? '')
    : sideValueWord(kind, sideOf(station, kind) ?? '', language);
}
