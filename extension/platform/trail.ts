import browser from 'webextension-polyfill';
import type { View } from '../../shared/journey/signals/trail.ts';

/**
 * The last page views of a walk, for the rules about ways through a site: a page is gone when the next one opens, so
 * each leaves its view here. Worth no more than a signal: where two tabs write at once, one view is missing. It goes
 * with the walk's end.
 */
const PREFIX = 'trail:';
/** What a rule looks back, and a few more for a sidetrack. */
const VIEWS = 6;

export interface Trail {
  /** Oldest first. */
  views: View[];
  /** When a quick back was last told; null for never. */
  saidAt: number | null;
}

const NUMBERS = ['at', 'stage', 'visibleMs', 'acts', 'aimlessMs'] as const;

/** By hand: it is read in every page of a walk, where a schema library is a load. */
function isView(stored: unknown): stored is View {
  if (typeof stored !== 'object' || stored === null) return false;
  const view = stored as Partial<View>;
  return typeof view.route === 'string' && NUMBERS.every((name) => typeof view[name] === 'number');
}

export async function readTrail(walkId: string): Promise<Trail> {
  const key = PREFIX + walkId;
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const { views, saidAt } = Object(stored) as Partial<Trail>;
  return {
    views: Array.isArray(views) ? views.filter(isView) : [],
    saidAt: typeof saidAt === 'number' ? saidAt : null,
  };
}

export async function writeTrail(walkId: string, { views, saidAt }: Trail): Promise<void> {
  await browser.storage.local.set({ [PREFIX + walkId]: { views: views.slice(-VIEWS), saidAt } });
}

/** Nobody asks any more where the walk went. */
export async function forgetTrail(walkId: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + walkId);
}
