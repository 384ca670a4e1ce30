import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PictureFacts } from '../../../shared/journey/records.ts';
import type { Client } from '../client.ts';

export type LoadedPicture =
  | { state: 'loading' }
  | { state: 'there'; url: string; facts: PictureFacts }
  | { state: 'missing' };

export interface PicturesModel {
  /** A picture as it loads. Read from the store once, kept as an object URL until the model ends. */
  picture(pictureId: string): ReadonlySignal<LoadedPicture>;
}

/** Screenshots as object URLs. They are read straight from the store and never travel in messages. */
export function picturesModel(client: Client, ending: AbortSignal): PicturesModel {
  const known = new Map<string, Signal<LoadedPicture>>();

  async function load(pictureId: string, into: Signal<LoadedPicture>): Promise<void> {
    const found = await client.read.picture(pictureId).catch(() => undefined);
    if (ending.aborted) return;
    if (!found) {
      into.value = { state: 'missing' };
      // Not remembered: the picture may be stored a moment after its note.
      known.delete(pictureId);
      return;
    }
    const { bytes, ...facts } = found;
    into.value = { state: 'there', url: URL.createObjectURL(bytes), facts };
  }

  ending.addEventListener('abort', () => {
    for (const { value } of known.values()) {
      if (value.state === 'there') URL.revokeObjectURL(value.url);
    }
    known.clear();
  });

  return {
    picture(pictureId) {
      const before = known.get(pictureId);
      if (before) return before;
      const loading = signal<LoadedPicture>({ state: 'loading' });
      known.set(pictureId, loading);
      void load(pictureId, loading);
      return loading;
    },
  };
}
