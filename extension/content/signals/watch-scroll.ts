import type { Seeing } from './seeing.ts';

/** Wheels and keys scroll on for so long after they were used, in milliseconds. */
const SCROLLS_ON_MS = 700;
const SCROLL_KEYS = /^(Page(Up|Down)|Home|End|Arrow(Up|Down)| )$/;

/** Tells where the page is scrolled to, and whether somebody did that or the page itself. */
export function watchScroll(seeing: Seeing): void {
  const { see, isOurs, signal, now } = seeing;
  const byHandUntil = watchHands(seeing);
  window.addEventListener(
    'scroll',
    (event) => {
      if (isOurs(event)) return;
      const at = now();
      const byPage = at > byHandUntil();
      if (event.target === document) {
        see({ kind: 'scrolled', at, y: scrollY, viewport: innerHeight, byPage });
      } else if (byPage) see({ kind: 'answer', at, leaving: false });
    },
    { capture: true, passive: true, signal },
  );
}

/** Until when what scrolls is scrolled by a person. */
function watchHands({ signal, now }: Seeing): () => number {
  const options = { capture: true, passive: true, signal };
  let until = 0;
  const hand = () => {
    until = now() + SCROLLS_ON_MS;
  };
  for (const type of ['wheel', 'touchmove']) window.addEventListener(type, hand, options);
  window.addEventListener('keydown', ({ key }) => SCROLL_KEYS.test(key) && hand(), options);
  // The window's own scroll bar lies beside the page.
  const down = ({ clientX, clientY }: PointerEvent) => {
    const { clientWidth, clientHeight } = document.documentElement;
    const isBeside = clientX >= clientWidth || clientY >= clientHeight;
    // What scrolls after a press in the page is scrolled by the page.
    until = isBeside ? Number.POSITIVE_INFINITY : 0;
  };
  window.addEventListener('pointerdown', down, options);
  window.addEventListener('pointerup', () => until === Number.POSITIVE_INFINITY && hand(), options);
  return () => until;
}
