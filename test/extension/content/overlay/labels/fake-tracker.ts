import type { Target } from '../../../../../extension/content/overlay/labels/measure.ts';

const WINDOW_PX = 800;

/** Elements in one column, and a window that looks at some of them. */
export class FakeTracker {
  scrollY = 0;
  targets: Target[] = [];
  /** Says that something may have moved. */
  stir: () => void = () => undefined;
  #tell: (moved: ReadonlySet<Target>) => void = () => undefined;
  get view() {
    return { scrollY: this.scrollY, height: WINDOW_PX };
  }
  add(element: Element): Target {
    const target = { element, place: null };
    this.targets.push(target);
    return target;
  }
  remove(target: Target): void {
    this.targets = this.targets.filter((other) => other !== target);
  }
  near(): Target[] {
    const isNear = ({ place }: Target) =>
      place && place.y > this.scrollY - WINDOW_PX && place.y < this.scrollY + 2 * WINDOW_PX;
    return this.targets.filter(isNear);
  }
  onStir(hear: () => void): void {
    this.stir = hear;
  }
  onFrame(tell: (moved: ReadonlySet<Target>) => void): void {
    this.#tell = tell;
  }
  move(target: Target | undefined, y: number | null): void {
    if (!target) throw new Error('there is no such mark');
    target.place = y === null ? null : { layer: 'page', x: 10, y, width: 50, height: 30 };
  }
  /** What a frame does in which these moved. */
  frame(...moved: (Target | undefined)[]): void {
    this.#tell(new Set(moved.filter((target) => target !== undefined)));
  }
}
