/**
 * Who works by keyboard is never nowhere: when what had the focus goes away (a view that is left, a row that is
 * deleted), the focus goes to a refuge, whose first control is then one Tab away.
 * @param refuge selector of something in the place that can have the focus
 */
export function keepFocus(place: HTMLElement, refuge: string, until: AbortSignal): void {
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
    place.querySelector<HTMLElement>(refuge)?.focus({ preventScroll: true });
  });
  changes.observe(place, { childList: true, subtree: true });
  until.addEventListener('abort', () => changes.disconnect());
}
