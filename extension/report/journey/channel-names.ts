import { CHANNEL_IDS } from '../../../shared/journey/channels.ts';
import { channelWord } from '../../platform/channel-word.ts';

/** Channels between their ids, which a plan says, and their names, which people write. */
export interface ChannelNames {
  words: string[];
  /** The id of a channel of ours; any other word is the plan's own. */
  idOf(word: string): string;
  wordOf(id: string): string;
}

export function channelsIn(): ChannelNames {
  const byWord = new Map<string, string>(CHANNEL_IDS.map((id) => [channelWord(id), id]));
  return {
    words: [...byWord.keys()],
    idOf: (word) => byWord.get(word) ?? word,
    wordOf: (id) => (id ? channelWord(id) : ''),
  };
}
