import { beforeEach, expect, it } from 'vitest';
import { placesInFrames } from '../../../../extension/content/overlay/places-in-frames.ts';
import type { Pin } from '../../../../shared/journey/briefing.ts';
import type { FrameAnswer, FrameAsk } from '../../../../shared/journey/in-frame.ts';

const BOX = { x: 40, y: 20, width: 100, height: 50 };
const pin = (noteId: string): Pin => ({
  noteId,
  selector: '#pay',
  frames: ['#bank'],
  severity: 2,
  number: 1,
});

/** A frame of another site, 200 by 100 pixels, with a border of one. */
function otherFrame(): HTMLIFrameElement {
  // Nothing is loaded here: something else plays the frame.
  document.body.innerHTML = '<p id="bank"></p>';
  const frame = document.querySelector('#bank') as HTMLIFrameElement;
  const sizes = { offsetWidth: 200, offsetHeight: 100, clientLeft: 1, clientTop: 1 };
  const plays = { localName: 'iframe', contentDocument: null };
  for (const [name, value] of Object.entries({ ...sizes, ...plays }))
    Object.defineProperty(frame, name, { value });
  Object.defineProperty(frame, 'contentWindow', { value: window[0] ?? {} });
  return frame;
}
const saying = (places: FrameAnswer['places']) => {
  const asked: { way: number[]; ask: FrameAsk }[] = [];
  const ask = async (way: number[], ask: FrameAsk) => {
    asked.push({ way, ask });
    return { target: null, places };
  };
  return { ask, asked };
};

let frame: HTMLIFrameElement;
beforeEach(() => {
  frame = otherFrame();
  Object.defineProperty(window, 'length', { value: 1, configurable: true });
  Object.defineProperty(window, '0', { value: frame.contentWindow, configurable: true });
});

it('asks a frame once about all that is noted in it, and draws what it has where it is seen', async () => {
  const { ask, asked } = saying([
    { key: 'there', anchor: 'found', box: BOX },
    { key: 'maybe', anchor: 'moved', box: BOX },
    { key: 'scrolled', anchor: 'found', box: { ...BOX, y: 400 } },
    { key: 'gone', anchor: 'lost', box: null },
  ]);
  const all = ['there', 'maybe', 'scrolled', 'gone', 'unknown'];
  const placed = await placesInFrames(ask, all.map(pin));
  expect(asked).toHaveLength(1);
  expect(asked[0]?.way).toEqual([0]);
  const inner = { x: 0.205, y: 0.21, width: 0.5, height: 0.5 };
  expect(placed.get('there')).toEqual({
    spot: { element: frame, range: null, inner },
    isDoubtful: false,
  });
  expect(placed.get('maybe')?.isDoubtful).toBe(true);
  expect(placed.get('scrolled')?.spot?.inner).toBeNull();
  expect(placed.get('gone')?.spot).toBeNull();
  expect(placed.has('unknown')).toBe(false);
});

it('stands at all of a frame that nobody is let into, with a question mark', async () => {
  const placed = await placesInFrames(async () => null, [pin('there')]);
  expect(placed.get('there')).toEqual({ spot: { element: frame, range: null }, isDoubtful: true });
});

it('leaves out what stands in the page itself', async () => {
  const { ask, asked } = saying([]);
  const { frames: _, ...inPage } = pin('there');
  expect((await placesInFrames(ask, [inPage])).size).toBe(0);
  expect(asked).toEqual([]);
});
