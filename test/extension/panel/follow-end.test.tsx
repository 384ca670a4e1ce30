import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useFollowEnd } from '../../../extension/panel/follow-end.ts';

const ROOM_PX = 100;
let followed: ReturnType<typeof useFollowEnd>;

function Rows({ count }: { count: number }) {
  followed = useFollowEnd(count);
  return <div ref={followed.scroller} onScroll={followed.onScroll} />;
}

/** A list of rows of 50 px, as a browser lays it out: this DOM lays nothing out. */
function list(count: number) {
  const size = { height: count * 50, room: ROOM_PX, top: 0 };
  const { container, rerender } = render(<Rows count={0} />);
  const element = container.firstElementChild as HTMLElement;
  Object.defineProperties(element, {
    scrollHeight: { get: () => size.height },
    clientHeight: { get: () => size.room },
    scrollTop: {
      get: () => size.top,
      set: (top: number) => {
        size.top = Math.min(top, size.height - size.room);
      },
    },
  });
  const hear = () =>
    act(() => {
      element.dispatchEvent(new Event('scroll'));
    });
  rerender(<Rows count={count} />);
  hear();
  return { size, hear, rerender };
}

const end = ({ height, room }: { height: number; room: number }) => height - room;

afterEach(cleanup);

it('stays at the newest row when a question takes room before the scroll to it was heard of', () => {
  const { size, hear, rerender } = list(10);
  size.height = 550;
  rerender(<Rows count={11} />);
  size.room = 20;
  hear();
  expect(followed.away).toBe(false);
  expect(size.top).toBe(end(size));
});

it('stays where the reader has gone, until the reader is back at the end', () => {
  const { size, hear, rerender } = list(10);
  size.top = 100;
  hear();
  expect(followed.away).toBe(true);
  size.height = 550;
  rerender(<Rows count={11} />);
  expect(size.top).toBe(100);
  size.top = 200;
  hear();
  expect(followed.away).toBe(true);
  size.top = end(size);
  hear();
  expect(followed.away).toBe(false);
});
