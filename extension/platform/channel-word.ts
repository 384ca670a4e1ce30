import { isChannelId } from '../../shared/journey/channels.ts';
import { text } from './text.ts';

/** A channel in words: ours for those we know, else the walker's own. */
export function channelWord(channel: string): string {
  return isChannelId(channel) ? text(`channel_${channel}`) : channel;
}
