import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Closer to the end than this (CSS pixels) counts as being at the end. */
const AT_END_PX = 40;

/**
 * Keeps the newest row in sight, unless the reader has scrolled up. Only going up is that: below, a row or a question
 * may have come since the last scroll was heard of, and the end is further away for it.
 * @param length how many rows there are
 */
export function useFollowEnd(length: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const [away, setAway] = useState(false);
  const toEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(() => {
    if (!away) toEnd();
  }, [length]);
  useLayoutEffect(() => {
    // A question that comes below takes room: that is nobody scrolling up.
    const room = new ResizeObserver(() => away || toEnd());
    if (scroller.current) room.observe(scroller.current);
    return () => room.disconnect();
  }, [away]);
  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const wentUp = element.scrollTop < top.current;
    top.current = element.scrollTop;
    const isAtEnd = element.scrollHeight - element.scrollTop - element.clientHeight <= AT_END_PX;
    if (isAtEnd) setAway(false);
    else if (wentUp) setAway(true);
    else if (!away) toEnd();
  };
  return { scroller, away, onScroll, toEnd };
}
