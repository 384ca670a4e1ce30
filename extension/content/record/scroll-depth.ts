/** After the first scroll the place is read this much later, in milliseconds: never in the frame that scrolls. */
const READ_MS = 200;

export interface ScrollDepth {
  /** Deepest point seen as a share of the page's height, 0 to 1. */
  share(): number;
  restart(): void;
}

/**
 * How far down somebody looked. In an app whose document does not scroll, what counts is the element that fills at
 * least half of the window. A page that grows while it is scrolled is measured by its height of the moment it is told.
 */
export function watchScrollDepth(signal: AbortSignal): ScrollDepth {
  let scroller: Element | null = null;
  let deepest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const main = () => scroller ?? document.scrollingElement ?? document.documentElement;
  const read = () => {
    timer = undefined;
    const { scrollTop, clientHeight } = main();
    deepest = Math.max(deepest, scrollTop + clientHeight);
  };
  const onScroll = ({ target }: Event) => {
    if (target instanceof Element && target !== scroller && fillsWindow(target)) {
      scroller = target;
      deepest = 0;
    }
    timer ??= setTimeout(read, READ_MS);
  };
  window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    share() {
      read();
      const { scrollHeight } = main();
      return scrollHeight > 0 ? Math.round(Math.min(1, deepest / scrollHeight) * 100) / 100 : 1;
    },
    restart() {
      scroller = null;
      deepest = 0;
    },
  };
}

function fillsWindow({ clientWidth, clientHeight }: Element): boolean {
  return clientWidth * clientHeight * 2 >= innerWidth * innerHeight;
}
