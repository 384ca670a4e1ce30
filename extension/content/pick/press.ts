import { createDragging, type Drawing } from './draw-region.ts';
import type { PickState } from './picker-view.tsx';

/** The element at a point of the window. */
export type At = (x: number, y: number) => Element | null;

/** Claims all that a pointer does; a press and release of the main button chooses, and with a way between them draws. */
export function onPress(
  at: At,
  state: PickState,
  choose: (element: Element) => void,
  drawing: Drawing | null,
) {
  let isDown = false;
  const dragging = drawing && createDragging(drawing);
  const point = ({ clientX: x, clientY: y }: MouseEvent) => {
    if (isDown) dragging?.move({ x, y });
    // A box that is drawn with the keyboard stays while the pointer only passes.
    if (state.drawn.peek()) return;
    state.element.value = at(x, y);
    state.pointer = { x, y };
  };
  return (event: MouseEvent): boolean => {
    const isMain = event.button === 0;
    if (event.type === 'pointermove') point(event);
    if (event.type === 'pointerdown') {
      isDown = isMain;
      if (isMain) dragging?.begin({ x: event.clientX, y: event.clientY });
      point(event);
    }
    const box = dragging?.isOn ? state.drawn.peek() : null;
    const chosen = state.element.peek();
    if (event.type === 'pointerup' && isMain && isDown) {
      isDown = false;
      dragging?.stop();
      if (box) drawing?.take(box, 'pointer');
      else if (chosen) choose(chosen);
    }
    if (event.type === 'pointercancel') {
      isDown = false;
      dragging?.stop();
      state.drawn.value = null;
    }
    return true;
  };
}
