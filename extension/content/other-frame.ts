import type { FrameAnswer, FrameAsk } from '../../shared/journey/in-frame.ts';
import { shareOf } from '../../shared/journey/region.ts';
import type { Box, Region, Target } from '../../shared/journey/target.ts';
import type { sendMessage } from '../platform/messages.ts';
import { framesOf } from './anchor/frame-path.ts';
import { matchIn } from './anchor/resolve.ts';
import { selectorOf } from './anchor/selector.ts';
import { boxInWindow, documentIn } from './frame-place.ts';
import { frameOf } from './surroundings.ts';

/** Asks a frame of this page by way of the background, which asks the browser whether it may. Null where it may not. */
export type AskFrame = (way: number[], ask: FrameAsk) => Promise<FrameAnswer | null>;

/** The same in one word. */
export function asking(send: typeof sendMessage): AskFrame {
  return (way, ask) => send('askFrame', { way, ask });
}

/** Whether it shows what only a script in it can read: a page of another site. */
export function isOtherFrame(element: Element | null): element is HTMLIFrameElement {
  return element !== null && /^i?frame$/.test(element.localName) && !documentIn(element);
}

/** The frame of another site that a way through frames leads into, and what of the way is within it; null where it leads to none. */
export function otherFrameAt(
  frames: readonly string[] = [],
): { frame: HTMLIFrameElement; within: string[] } | null {
  let page: Document | null = document;
  for (const [at, selector] of frames.entries()) {
    const frame: Element | null = page && matchIn(page, selector);
    if (isOtherFrame(frame)) return { frame, within: frames.slice(at + 1) };
    page = frame && documentIn(frame);
  }
  return null;
}

/** Asks a frame. Null where nobody is let into it, or it is gone. */
export async function askOther(
  ask: AskFrame,
  frame: HTMLIFrameElement,
  asked: FrameAsk,
): Promise<FrameAnswer | null> {
  const way = wayTo(frame);
  return way && ask(way, asked).catch(() => null);
}

/** Which of the page's frames it is, out of frames of its own site as well; null where it is not loaded. */
function wayTo(frame: Element): number[] | null {
  const way: number[] = [];
  for (let at: Element | null = frame; at; at = frameOf(at)) {
    const [around, within] = [
      at.ownerDocument.defaultView,
      (at as HTMLIFrameElement).contentWindow,
    ];
    let index = 0;
    while (around && index < around.length && around[index] !== within) index += 1;
    if (!around || !within || index === around.length) return null;
    way.unshift(index);
  }
  return way;
}

/** What part of the frame a box of its window is; null where nothing of that can be seen. */
export function shareOfFrame(frame: HTMLIFrameElement, { x, y, ...size }: Box): Region | null {
  const whole = { x: 0, y: 0, width: frame.offsetWidth, height: frame.offsetHeight };
  const part = { x: x + frame.clientLeft, y: y + frame.clientTop, ...size };
  return shareOf(whole, part) ?? null;
}

/** What the frame says of something in it, as the page keeps it: with the way there, and its box in the page's window. */
function outOfFrame(frame: HTMLIFrameElement, { frames = [], box, ...target }: Target): Target {
  const { x, y } = boxInWindow(frame);
  const there = { ...box, x: x + frame.clientLeft + box.x, y: y + frame.clientTop + box.y };
  return {
    ...target,
    box: there,
    frames: [...(framesOf(frame) ?? []), selectorOf(frame), ...frames],
  };
}

/**
 * What somebody means in a frame of another site.
 * @param at a point of the page's window; null where there is none: then what has the focus in it
 * @returns null where nobody is let into it, or the frame itself is meant
 */
export async function meantIn(
  ask: AskFrame,
  frame: HTMLIFrameElement,
  at: { x: number; y: number } | null | 'selected',
): Promise<Target | null> {
  const { x, y } = boxInWindow(frame);
  const asked: FrameAsk =
    at === 'selected'
      ? { what: 'selected' }
      : at
        ? { what: 'at', x: at.x - x - frame.clientLeft, y: at.y - y - frame.clientTop }
        : { what: 'focused' };
  const answer = await askOther(ask, frame, asked);
  return answer?.target ? outOfFrame(frame, answer.target) : null;
}
