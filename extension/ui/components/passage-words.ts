import type { Passage, PlaceStep } from '../../../shared/journey/due-prompt.ts';
import { hostOf } from '../../../shared/journey/station.ts';
import { channelWord } from '../../platform/channel-word.ts';

/** Both ends of a passage: a page is called by its site, what happened off the page by its channel. */
export function passageWords({ from, to }: Passage): string {
  return `${endWords(from)} → ${endWords(to)}`;
}

function endWords(place: PlaceStep): string {
  return place.kind === 'page'
    ? hostOf(place.address) || place.title
    : channelWord(place.channel) || place.text;
}
