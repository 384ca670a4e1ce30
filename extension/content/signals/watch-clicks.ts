import { hitBy, pressedAt } from './pressable.ts';
import type { Seeing } from './seeing.ts';
import type { ChangeWatch } from './watch-changes.ts';

const MAIN_BUTTON = 0;
const PRESSING_KEYS = /^(Enter| )$/;

/** Tells clicks of the main button; the page is watched from the moment the button goes down. */
export function watchClicks(
  seeing: Seeing,
  changes: ChangeWatch,
  onClick: (hit: Element) => void,
): void {
  const { isOurs, signal, now } = seeing;
  const options = { capture: true, passive: true, signal };
  let downAt = 0;
  const down = (event: MouseEvent | KeyboardEvent) => {
    if (!event.isTrusted || isOurs(event)) return;
    downAt = now();
    const hit = event instanceof MouseEvent ? hitBy(event) : document.activeElement;
    if (hit) changes.arm(pressedAt(hit).element, downAt);
  };
  const click = (event: MouseEvent) => {
    if (!event.isTrusted || isOurs(event) || event.button !== MAIN_BUTTON) return;
    const hit = hitBy(event);
    if (!hit) return;
    changes.clicked(now());
    onClick(hit);
    tellClick(seeing, event, hit, downAt);
  };
  window.addEventListener('pointerdown', down, options);
  window.addEventListener(
    'keydown',
    (event) => PRESSING_KEYS.test(event.key) && down(event),
    options,
  );
  window.addEventListener('click', click, options);
}

function tellClick({ see, keyOf, now }: Seeing, event: MouseEvent, hit: Element, downAt: number) {
  const { altKey, ctrlKey, metaKey, shiftKey, detail, clientX, clientY } = event;
  const at = now();
  const pressed = pressedAt(hit);
  const isPlain = !(altKey || ctrlKey || metaKey || shiftKey);
  see({
    kind: 'click',
    at,
    pressedAt: Math.min(downAt || at, at),
    target: keyOf(pressed.element),
    x: clientX,
    y: clientY,
    expectsAnswer: isPlain && pressed.expectsAnswer,
    // A key that is held down clicks again and again.
    mayRepeat: pressed.mayRepeat || detail === 0 || !isPlain,
  });
}
