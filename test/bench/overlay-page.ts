/** The page that overlays are measured on: `max(400, marks)` cards of five elements. */
export function cardsPage(marks: number): string {
  const cards = Math.max(400, marks);
  const card = (index: number) => {
    const mark = index < marks ? ` data-waymark-touchpoint="card.${index}"` : '';
    return `<article${mark}><h2>Card ${index}</h2><p>Some words</p><button>Go</button><small>x</small></article>`;
  };
  const style =
    'body{margin:0;font:16px/1.4 sans-serif}main{display:grid;grid-template-columns:repeat(4,1fr);gap:32px;padding:32px}article{border:1px solid #ccc;padding:8px}';
  const content = Array.from({ length: cards }, (_, index) => card(index)).join('');
  return `<!doctype html><title>cards</title><style>${style}</style><main>${content}</main>`;
}

export interface ScrollTimes {
  /** Frames later than 1.5 times 16.7 ms. */
  dropped: number;
}

/** Scrolls 40 px a frame, for as many frames. Runs in the page. */
export async function scrollFrames(frames: number): Promise<ScrollTimes> {
  const LATE_MS = 25;
  const STEP_PX = 40;
  let dropped = 0;
  let before = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    scrollBy(0, STEP_PX);
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    if (now - before > LATE_MS) dropped += 1;
    before = now;
  }
  return { dropped };
}

/** Lets as many frames go by. Runs in the page. */
export async function idleFrames(frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

interface Counting {
  longTasks?: number;
}

/** Counts tasks over 50 ms from now on. Runs in the page. */
export function countLongTasks(): void {
  const counting = window as Counting;
  counting.longTasks = 0;
  new PerformanceObserver((list) => {
    counting.longTasks = (counting.longTasks ?? 0) + list.getEntries().length;
  }).observe({ type: 'longtask' });
}

/** As many since `countLongTasks`. Runs in the page. */
export function longTasksSoFar(): number {
  return (window as Counting).longTasks ?? 0;
}
