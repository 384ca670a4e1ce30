import type { Tags } from './tags-door.ts';
import type { Visit } from './visit.ts';

/** The visits of one document, one after the other: each walk that comes here is a visit of its own. */
export interface Visits {
  /** The visit that goes on, if there is one. */
  open(): Visit | null;
  /** The same, begun where there is none. */
  here(): Visit;
  /** Tagging and inspecting: the visit it begins or finds stays also while no walk runs here. */
  tags(): Promise<Tags>;
  /** The background has answered: this walk runs here, or (null) none does. */
  follow(walkId: string | null): void;
}

/**
 * Begins the first visit at once, since nobody has answered yet and the page may be left at any moment.
 * @param begin starts a visit whose page views are recorded under this id
 * @param pageId the id of the first; another walk on the same page must not write over the steps of the one before
 */
export function createVisits(begin: (viewId: string) => Visit, pageId: string): Visits {
  let count = 1;
  let walking: string | null = null;
  let visit: Visit | null = begin(pageId);
  let tagged: Visit | null = null;
  const here = () => {
    visit ??= begin(count === 1 ? pageId : `${pageId}:${count}`);
    return visit;
  };
  return {
    open: () => visit,
    here,
    tags() {
      tagged = here();
      return tagged.tags();
    },
    follow(walkId) {
      if (walkId === walking && visit && visit === tagged) return;
      if (walkId === null || (walking !== null && walking !== walkId)) {
        visit?.end();
        visit = null;
        if (walking !== null) count += 1;
      }
      walking = walkId;
      if (walkId !== null) here().walk();
    },
  };
}
