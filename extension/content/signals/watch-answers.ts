import { FIELD } from './pressable.ts';
import type { Seeing } from './seeing.ts';

/** A page answers by these without changing what stands in it. Some do not bubble: they are caught on their way down. */
const ANSWERS = [
  ...['toggle', 'close', 'cancel', 'invalid', 'change', 'input', 'copy', 'cut', 'drop'],
  ...['play', 'pause', 'volumechange', 'seeking', 'ratechange', 'enterpictureinpicture'],
  ...['fullscreenchange', 'pointerlockchange', 'contextmenu', 'beforeprint', 'dragstart'],
];

/** Tells how the page answers besides changing, what is selected, and when the window is left. */
export function watchAnswers(seeing: Seeing): void {
  const { see, isOurs, signal, now } = seeing;
  const options = { capture: true, passive: true, signal };
  const answer = (event: Event) => {
    if (!isOurs(event)) see({ kind: 'answer', at: now(), leaving: false });
  };
  for (const type of ANSWERS) window.addEventListener(type, answer, options);
  const focus = (event: Event) => {
    const [target] = event.composedPath();
    if (target instanceof Element && target.matches(FIELD)) answer(event);
  };
  window.addEventListener('focusin', focus, options);
  const select = () => {
    if (!document.getSelection()?.isCollapsed) see({ kind: 'selected', at: now() });
  };
  document.addEventListener('selectionchange', select, { signal });
  watchWindow(seeing);
  window.navigation?.addEventListener(
    'navigate',
    ({ destination, downloadRequest }) => {
      if (isNowhere(destination.url)) return;
      see({ kind: 'answer', at: now(), leaving: downloadRequest === null });
    },
    { signal },
  );
}

function watchWindow({ see, signal, now }: Seeing): void {
  const tell = () => see({ kind: 'window', at: now() });
  for (const type of ['blur', 'focus']) {
    window.addEventListener(type, ({ target }) => target === window && tell(), { signal });
  }
  document.addEventListener('visibilitychange', tell, { signal });
}

/** A link to nothing: the address gets an empty fragment, and the page stays where it is. */
function isNowhere(address: string): boolean {
  return address.replace(/#$/, '') === location.href.replace(/#$/, '');
}
