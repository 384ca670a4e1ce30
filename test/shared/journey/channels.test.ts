import { describe, expect, it } from 'vitest';
import english from '../../../extension/_locales/en/messages.json';
import { isTouchpointId } from '../../../shared/contract/marker.ts';
import { CHANNEL_IDS, CHANNELS, isChannelId } from '../../../shared/journey/channels.ts';

describe('a channel', () => {
  it.each(CHANNEL_IDS)('%s has a name for people and an id that fits a plan', (id) => {
    expect(Object.hasOwn(english, `channel_${id}`)).toBe(true);
    expect(isTouchpointId(id)).toBe(true);
    expect(isChannelId(id)).toBe(true);
  });

  it('is not any word', () => {
    expect(isChannelId('toString')).toBe(false);
    expect(isChannelId('carrier pigeon')).toBe(false);
  });

  it('belongs to one of the four owners, and each has some', () => {
    expect(new Set(CHANNELS.map(({ owner }) => owner))).toEqual(
      new Set(['partner', 'external', 'brand', 'customer']),
    );
  });
});
