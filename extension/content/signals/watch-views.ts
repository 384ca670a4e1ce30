import { SIGNAL_RULES } from '../../../shared/journey/signal-rules.ts';
import {
  arrivalFindings,
  backtrack,
  type TrailFinding,
  type View,
} from '../../../shared/journey/signals/trail.ts';
import { readTrail, type Trail, writeTrail } from '../../platform/trail.ts';
import { later } from '../later.ts';
import { onRoute } from '../record/route.ts';
import { outward } from '../surroundings.ts';
import type { Seeing } from './seeing.ts';
import { Stay } from './stay.ts';
import { arrival, newView, place, routeHere } from './view-facts.ts';

/**
 * A page says its stage when it has come to rest, in milliseconds; an address replaced before is the same view. By then
 * the page that was left has told how it was left: it writes that while this one is shown already.
 */
const SETTLED_MS = 700;
const { clickMs } = SIGNAL_RULES['dead-end'].thresholds;

export interface ViewWatch {
  /** Something in the page was clicked. */
  clicked(hit: Element): void;
}

/** Follows the views of this page and judges the way there; tells the others when a view is left. */
export function watchViews(
  seeing: Seeing,
  walkId: string,
  tell: (finding: TrailFinding) => void,
): ViewWatch {
  const { signal, now, world } = seeing;
  const views = new Views(seeing, walkId, tell);
  views.arrive(arrival());
  followRoutes(views, signal);
  window.addEventListener('pagehide', () => views.leave(), { capture: true, signal });
  window.addEventListener(
    'pageshow',
    ({ isTrusted, persisted }) => isTrusted && persisted && views.comeBack(),
    { signal },
  );
  document.addEventListener('visibilitychange', () => views.look(), { signal });
  return {
    clicked(hit) {
      const isOfPlan = world.scan.markOn(outward(hit)) !== undefined;
      views.stay?.clicked(now(), isOfPlan);
    },
  };
}

class Views {
  stay: Stay | null = null;
  #seeing: Seeing;
  #walkId: string;
  #tell: (finding: TrailFinding) => void;
  #trail: Trail = { views: [], saidAt: null };
  #coming: Promise<unknown>;

  constructor(seeing: Seeing, walkId: string, tell: (finding: TrailFinding) => void) {
    this.#seeing = seeing;
    this.#walkId = walkId;
    this.#tell = tell;
    this.#coming = this.#read();
  }

  arrive(came: View['came']): void {
    const { isOurs, now, signal } = this.#seeing;
    this.stay?.end();
    const stay = new Stay(newView(came), { isOurs, now, clickMs }, signal);
    this.stay = stay;
    void this.#coming.then(() => this.#arrived(stay));
  }

  /** Out of the browser's memory: other pages went on with the trail meanwhile. */
  comeBack(): void {
    this.#coming = this.#read();
    this.arrive('back');
  }

  leave(): void {
    const { see, now, world } = this.#seeing;
    if (this.stay) place(this.stay.view, world);
    this.stay?.measure();
    see({ kind: 'left', at: now() });
    this.#save();
  }

  /** It was shown or hidden. */
  look(): void {
    this.stay?.measure();
    if (document.hidden) this.#save();
  }

  #arrived({ view, signal }: Stay): void {
    this.#trail.views.push(view);
    const timer = later(() => void this.#settled(view, signal), SETTLED_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  async #settled(view: View, signal: AbortSignal): Promise<void> {
    await this.#read();
    if (signal.aborted) return;
    const trail = this.#trail;
    trail.views = [...trail.views.filter(({ at }) => at !== view.at), view];
    place(view, this.#seeing.world);
    const found = arrivalFindings(trail.views, trail.saidAt);
    if (found.some(({ rule }) => rule === 'quick-back')) trail.saidAt = view.at;
    // Back by the back button and back a stage is one story.
    for (const finding of found.length > 0 ? found : backtrack(trail.views)) this.#tell(finding);
    this.#save();
  }

  #read(): Promise<unknown> {
    return readTrail(this.#walkId).then(
      (stored) => Object.assign(this.#trail, stored),
      () => undefined,
    );
  }

  #save(): void {
    writeTrail(this.#walkId, this.#trail).catch(() => undefined);
  }
}

function followRoutes(views: Views, signal: AbortSignal): void {
  let traversed = false;
  window.navigation?.addEventListener(
    'currententrychange',
    ({ navigationType }) => {
      traversed = navigationType === 'traverse';
    },
    { signal },
  );
  onRoute((replaces) => {
    const view = views.stay?.view;
    if (view && replaces && Date.now() - view.at < SETTLED_MS) {
      view.route = routeHere();
      return;
    }
    views.leave();
    views.arrive(traversed ? 'back' : 'on');
  }, signal);
}
