import type { Seeing } from '../../../../extension/content/signals/seeing.ts';
import type { Observation } from '../../../../shared/journey/signals/observation.ts';

/** A page that is watched: what was told, without its times, and a clock that a test moves. */
export interface Watching {
  seeing: Seeing;
  told: Record<string, unknown>[];
  /** When each was. */
  times: number[];
  /** Milliseconds on the page's clock. */
  clock: { now: number };
  ours: HTMLElement;
  end(): void;
}

export function watching(world: object = {}): Watching {
  const life = new AbortController();
  const told: Record<string, unknown>[] = [];
  const times: number[] = [];
  const clock = { now: 10_000 };
  const ours = document.documentElement.appendChild(document.createElement('x-ours'));
  const keys = new Map<Element, number>();
  const host = { element: ours, root: ours.attachShadow({ mode: 'closed' }), placedAt: null };
  const context = { host, guard: { took: () => false }, signal: life.signal };
  const seeing: Seeing = {
    see({ at, ...rest }: Observation) {
      told.push(rest);
      times.push(at);
    },
    isOurs: (event) => event.target === ours,
    keyOf: (element) => keys.get(element) ?? keys.set(element, keys.size + 1).size,
    now: () => clock.now,
    world: { context, ...world } as unknown as Seeing['world'],
    signal: life.signal,
  };
  return {
    ...{ seeing, told, times, clock, ours },
    end() {
      life.abort();
      ours.remove();
    },
  };
}

/** As a person's: scripts cannot make trusted events. */
export function send(to: EventTarget, event: Event, more: object = {}): void {
  const trusted = { isTrusted: true, ...more };
  for (const [name, value] of Object.entries(trusted)) {
    Object.defineProperty(event, name, { value, configurable: true });
  }
  to.dispatchEvent(event);
}

/** The page, and its element `#it`. */
export function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  const it = document.querySelector<HTMLElement>('#it');
  if (!it) throw new Error('nothing is called “it”');
  return it;
}
