import type { Guard } from './page-context.ts';

/**
 * The walk's keys on its own pages, by `KeyboardEvent.code`: Alt+Shift and the letter. The browser keeps them from the page
 * where it has given them to us as commands; where it has taken them for itself (Alt+Shift+N in Chromium) or given
 * them to another extension, they come here.
 * @param isOn while it says no, the page has the keys
 */
export function answerKeys(
  guard: Guard,
  answers: Readonly<Record<string, () => void>>,
  signal: AbortSignal,
  isOn: () => boolean = () => true,
): void {
  guard.onKey((event) => {
    const { type, code, altKey, shiftKey, ctrlKey, metaKey } = event;
    const answer = answers[code];
    if (!answer || !altKey || !shiftKey || ctrlKey || metaKey || !isOn()) return false;
    if (type === 'keydown' && !event.repeat) answer();
    return true;
  }, signal);
}
