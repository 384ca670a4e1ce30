import type { FrameAnswer, FrameAsk } from '../../shared/journey/in-frame.ts';
import { selectedPassage } from './anchor/selected-passage.ts';
import { targetOf } from './compose/target-of.ts';
import { createFramedPlaces } from './framed-places.ts';
import { elementAt } from './pick/hit-test.ts';

/**
 * Runs in a frame of another site once something in it is noted, or was: says what stands there, and where what was noted is now. It draws
 * nothing, hears no key and no pointer, and says nothing that somebody typed.
 */
const DOOR = Symbol.for('waymark.in-frame');

/** Stands for what is ours on a page; here nothing is. */
const nothing = () => document.createElement('div');
const places = createFramedPlaces(nothing);

function meant(ask: FrameAsk): FrameAnswer['target'] {
  if (ask.what === 'selected') {
    const passage = selectedPassage();
    return passage && targetOf(passage.element, passage);
  }
  const element =
    ask.what === 'at' ? elementAt(ask.x, ask.y, nothing(), true) : document.activeElement;
  // The empty sheet is the frame itself.
  const isSheet = !element || element.matches('html, body, frameset');
  return isSheet ? null : targetOf(element, {});
}

(globalThis as unknown as Record<symbol, (ask: FrameAsk) => FrameAnswer>)[DOOR] = (ask) =>
  ask.what === 'find'
    ? { target: null, places: places.find(ask.places, ask.show) }
    : { target: meant(ask), places: [] };
