import { guarded } from '../guarded.ts';
import { backOff, type Outcome, post } from './post.ts';

/** Largest request body in bytes: a browser refuses keepalive requests of more than 64 KiB. */
const BATCH_BYTES = 50_000;
/**
 * All that is kept, in bytes, what is on its way and unanswered included. The 64 KiB are for all keepalive requests
 * of a page together, so this is also what can still go out when the page is left.
 */
const KEPT_BYTES = 60_000;
/** So many bytes do not wait for more: the rest of KEPT_BYTES is for what comes meanwhile. */
const EAGER_BYTES = 30_000;
/** From the first record that waits to its request, in ms. */
const GATHER_MS = 5_000;

/** With the comma behind each record. */
const bytesOf = (records: string[]) => records.join().length + 1;

/** Sends records in batches, one request at a time, and keeps each record until the receiver has it. */
export class Delivery {
  /** Records that were lost: the oldest where too many waited, and those the receiver refused for good. */
  declare lost: number;
  declare private waiting: string[];
  /** Bytes of what waits and what is on its way. */
  declare private kept: number;
  /** Requests without an answer. */
  declare private flying: number;
  /** In a row. */
  declare private failures: number;
  /** Nothing goes out before, Unix time in ms: the receiver said so, and is believed even when the page is left. */
  declare private closedUntil: number;
  /** Nothing goes out by itself before, Unix time in ms; a page that is left does not wait for it. */
  declare private restingUntil: number;
  declare private timer: ReturnType<typeof setTimeout> | undefined;
  /** Another one when everything is dropped: what comes of older requests no longer counts. */
  declare private recall: AbortController;
  declare private endpoint: string;
  declare private around: readonly [string, string];

  // Fields are declared and filled here, since written-out class fields would be a sixth of the sink.
  /** @param around what a request begins and ends with */
  constructor(endpoint: string, around: readonly [string, string]) {
    this.endpoint = endpoint;
    this.around = around;
    this.lost = 0;
    this.drop();
  }

  /** Takes a record, JSON in ASCII. */
  add(record: string): void {
    this.waiting.push(record);
    this.kept += record.length + 1;
    while (this.kept > KEPT_BYTES && this.waiting[0]) this.lose(this.waiting.splice(0, 1));
    if (this.kept > EAGER_BYTES && !this.flying && !this.failures) this.send();
    this.wake(GATHER_MS);
  }

  /** Sends all that waits, now: the page may not come back. */
  hurry(): void {
    while (this.waiting[0] && Date.now() >= this.closedUntil) this.send();
  }

  /** Forgets what waits and calls back what is on its way. */
  drop(): void {
    this.recall?.abort();
    this.recall = new AbortController();
    this.waiting = [];
    this.kept = this.flying = this.failures = this.closedUntil = this.restingUntil = 0;
  }

  /** One timer at a time; what it finds when it rings decides. */
  private wake(delay: number): void {
    const ring = () => {
      this.timer = undefined;
      if (!this.waiting[0] || this.flying) return;
      if (Date.now() < this.restingUntil) this.wake(0);
      else this.send();
    };
    this.timer ||= setTimeout(guarded(ring), Math.max(delay, this.restingUntil - Date.now()));
  }

  private send(): void {
    let bytes = this.around.join('').length;
    const tooMany = this.waiting.findIndex((record, index) => {
      bytes += record.length + 1;
      return index > 0 && bytes > BATCH_BYTES;
    });
    const batch = this.waiting.splice(0, tooMany < 0 ? this.waiting.length : tooMany);
    const { recall } = this;
    this.flying++;
    post(this.endpoint, this.around.join(batch.join()), recall.signal).then((outcome) => {
      if (recall === this.recall) this.settle(batch, outcome);
    });
  }

  private settle(batch: string[], { taken, again, wait }: Outcome): void {
    this.flying--;
    if (again) {
      const now = Date.now();
      this.waiting.unshift(...batch);
      this.failures++;
      if (wait > 0) this.closedUntil = now + wait;
      this.restingUntil = Math.max(now + backOff(this.failures), this.closedUntil);
    } else {
      this.failures = this.restingUntil = 0;
      clearTimeout(this.timer);
      this.timer = undefined;
      if (taken) this.kept -= bytesOf(batch);
      else this.lose(batch);
    }
    if (this.waiting[0]) this.wake(again ? 0 : GATHER_MS);
  }

  private lose(records: string[]): void {
    this.kept -= bytesOf(records);
    this.lost += records.length;
  }
}
