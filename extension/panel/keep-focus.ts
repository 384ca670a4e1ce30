/**
 * Who works by keyboard is never nowhere: when what had the focus goes away (a view that is left, a note that is
 * deleted), the focus goes to the content of the tab, whose first control is then one Tab away.
 */
export function keepFocus(place: HTMLElement, until: AbortSignal): void {
  let last: Element | null = null;
  place.addEventListener(
    'focusin',
    ({ target }) => {
      last = target as Element;
    },
    { signal: until },
  );
  const changes = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return;
    place.querySelector<HTMLElement>('[role="tabpanel"]')?.focus({ preventScroll: true });
  });
  changes.observe(place, { childList: true, subtree: true });
  until.addEventListener('abort', () => changes.disconnect());
}
