import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Review } from '../../../shared/journey/records.ts';
import { reviewsOf } from '../../../shared/journey/reviews.ts';
import type { Client } from '../client.ts';
import type { SaveState } from './note-saver.ts';

/** Where reviews of one journey's map are written. */
export interface ReviewDesk {
  readonly state: ReadonlySignal<SaveState>;
  /** The review that was taken out last, and can be put back. */
  readonly removed: ReadonlySignal<Review | null>;
  /** Those that are stored, with what was typed since. */
  shown(stored: readonly Review[]): Review[];
  /**
   * A review that begins now, by who walked last on this machine.
   * @param all those that are shown: one of which nothing was said yet goes on
   */
  begin(all: readonly Review[]): Promise<Review>;
  write(review: Review): Promise<void>;
  remove(review: Review): Promise<void>;
  putBack(): Promise<void>;
}

export function reviewDesk(client: Client, journeyId: string): ReviewDesk {
  const state = signal<SaveState>('idle');
  const removed = signal<Review | null>(null);
  /** As they were typed here; the store may be a letter behind. */
  const typed = signal<ReadonlyMap<string, Review | null>>(new Map());
  const know = (id: string, review: Review | null) => {
    typed.value = new Map(typed.value).set(id, review);
  };
  const ask = (answer: Promise<{ ok: boolean }>) => stored(answer, state);
  const write = async (review: Review) => {
    know(review.id, review);
    await ask(client.command.keepReview({ journeyId, review }));
  };
  return {
    ...{ state, removed, write },
    shown(known) {
      const all = new Map<string, Review | null>(known.map((one) => [one.id, one]));
      for (const [id, review] of typed.value) all.set(id, review);
      return reviewsOf({ reviews: [...all.values()].filter((one) => one !== null) });
    },
    async begin(all) {
      const silent = all.find(({ decided }) => decided.trim() === '');
      if (silent) return silent;
      const { name } = await client.walker.get().catch(() => ({ name: '' }));
      const review = { id: client.newId(), at: client.now(), by: name, decided: '' };
      await write(review);
      return review;
    },
    async remove(review) {
      if (!(await ask(client.command.dropReview({ journeyId, reviewId: review.id })))) return;
      know(review.id, null);
      removed.value = review;
    },
    async putBack() {
      const review = removed.value;
      removed.value = null;
      if (review) await write(review);
    },
  };
}

async function stored(
  answer: Promise<{ ok: boolean }>,
  state: Signal<SaveState>,
): Promise<boolean> {
  state.value = 'saving';
  const { ok } = await answer.catch(() => ({ ok: false }));
  state.value = ok ? 'saved' : 'failed';
  return ok;
}
