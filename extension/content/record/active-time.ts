/**
 * Without a sign of life for this long, in milliseconds, nobody is taken to look at the page: the default of Riveted,
 * from which web analytics got the measure. Reading a screen's text takes about as long.
 */
export const IDLE_MS = 30_000;
/** Signs closer together than this are one, in milliseconds: a moving pointer makes hundreds a second. */
const SIGN_MS = 250;

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchmove'];

export interface ActiveTime {
  /** Milliseconds since the view began in which the page was visible and somebody was there. */
  ms(): number;
  /** Another view begins now. */
  restart(): void;
  /** While the walk rests, nothing counts. */
  count(counts: boolean): void;
}

/**
 * How long somebody looked at the view: time of a hidden page and of a paused walk is left out, and so is what lies
 * more than IDLE_MS after the last sign of life. What is typed and clicked in our own layer is no sign: the guard
 * keeps it to itself.
 * @param since `performance.now()` of the view's beginning
 */
export function watchActiveTime(since: number, signal: AbortSignal): ActiveTime {
  let sum = 0;
  let last = since;
  let counts = true;
  const isShown = () => counts && !document.hidden;
  let wasShown = isShown();
  /** Takes in the time since the last sign. */
  const take = () => {
    const now = performance.now();
    if (wasShown) sum += Math.min(now - last, IDLE_MS);
    last = now;
    wasShown = isShown();
  };
  const onSign = () => {
    if (performance.now() - last >= SIGN_MS) take();
  };
  const options = { capture: true, passive: true, signal };
  for (const type of SIGNS) window.addEventListener(type, onSign, options);
  // First of all when the page is hidden: whoever tells the view then asks for this time.
  document.addEventListener('visibilitychange', take, options);
  return {
    ms: () => Math.round(sum + (wasShown ? Math.min(performance.now() - last, IDLE_MS) : 0)),
    restart() {
      sum = 0;
      last = performance.now();
      wasShown = isShown();
    },
    count(now) {
      if (now === counts) return;
      take();
      counts = now;
      wasShown = isShown();
    },
  };
}
