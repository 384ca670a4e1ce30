import { MESSAGE_SORTS } from '../../shared/journey/moment-proposals.ts';
import { text } from './text.ts';

/** The sort of a message in a word; one that nobody knows is a message. */
export function messageWord(sort: string): string {
  const known = MESSAGE_SORTS.find((one) => one === sort && one !== 'other');
  return known ? text(`messageSort_${known}`) : text('reportMessage');
}
