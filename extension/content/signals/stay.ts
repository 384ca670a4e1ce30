import type { View } from '../../../shared/journey/signals/trail.ts';

/** Who does nothing for so long is not looking any more, in milliseconds. */
const IDLE_MS = 30_000;
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchmove'];
const ACTS = ['input', 'change', 'submit'];

export interface StayWorld {
  isOurs(event: Event): boolean;
  now(): number;
  /** Whoever leaves so soon after a click was led on by it, in milliseconds. */
  clickMs: number;
}

/** A view while somebody is on it: how long it was seen, and what was done there. */
export class Stay {
  readonly view: View;
  /** Aborts when the view is left. */
  readonly signal: AbortSignal;
  #world: StayWorld;
  #ending = new AbortController();
  #time: { visibleMs: number; aimlessMs: number; lookedAt: number; aliveAt: number };
  #acts = 0;
  #clickedAt = Number.NEGATIVE_INFINITY;
  #wasHidden = document.hidden;

  constructor(view: View, world: StayWorld, until: AbortSignal) {
    this.view = view;
    this.#world = world;
    const now = world.now();
    this.#time = { visibleMs: 0, aimlessMs: 0, lookedAt: now, aliveAt: now };
    this.signal = AbortSignal.any([until, this.#ending.signal]);
    const options = { capture: true, passive: true, signal: this.signal };
    const alive = () => {
      this.#count(world.now());
      this.#time.aliveAt = world.now();
    };
    const act = (event: Event) => {
      if (event.isTrusted && !world.isOurs(event)) this.#acts += 1;
    };
    for (const type of SIGNS_OF_LIFE) window.addEventListener(type, alive, options);
    for (const type of ACTS) window.addEventListener(type, act, options);
  }

  /** @param isOfPlan it was a touchpoint of the journey */
  clicked(at: number, isOfPlan: boolean): void {
    this.#count(at);
    this.#acts += 1;
    this.#clickedAt = at;
    if (isOfPlan) this.#time.aimlessMs = 0;
  }

  /** Writes time and doings until now into the view. */
  measure(): void {
    const at = this.#world.now();
    this.#count(at);
    const { visibleMs, aimlessMs } = this.#time;
    const wayOn = at - this.#clickedAt <= this.#world.clickMs;
    Object.assign(this.view, { visibleMs, aimlessMs, acts: this.#acts, wayOn });
  }

  end(): void {
    this.#ending.abort();
  }

  #count(at: number): void {
    const time = this.#time;
    if (!this.#wasHidden) {
      time.visibleMs += at - time.lookedAt;
      time.aimlessMs += Math.max(0, Math.min(at, time.aliveAt + IDLE_MS) - time.lookedAt);
    }
    time.lookedAt = at;
    this.#wasHidden = document.hidden;
  }
}
