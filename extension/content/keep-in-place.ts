import type { PageHost } from './overlay/host.ts';
import type { PageChanges } from './watch-page.ts';

/** Our element goes back to where it belongs whenever the page moved, covered or removed it. */
export function keepInPlace(host: PageHost, changes: PageChanges, signal: AbortSignal): void {
  changes.onTree(() => host.used && host.settle());
  const rise = (event: Event) => {
    const { newState } = event as ToggleEvent;
    if (host.used && newState === 'open' && event.target !== host.element) host.rise();
  };
  document.addEventListener('toggle', rise, { capture: true, signal });
}
