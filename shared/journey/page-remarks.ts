import type { Step } from './records.ts';
import type { VitalName } from './signals/observation.ts';
import { type VitalRating, vitalRating } from './signals/slow-page.ts';
import type { Vitals } from './step-record.ts';

/** How good a page was to whoever waited for it, by the worst of what was measured. */
export interface PageQuality {
  rating: VitalRating;
  /** What was rated so; nothing where all is good. */
  vitals: { name: keyof Vitals; value: number }[];
}

/** In the order in which a person meets them. */
const MET: readonly (keyof Vitals & VitalName)[] = ['ttfb', 'fcp', 'lcp', 'inp', 'cls'];
const WORST_FIRST: readonly VitalRating[] = ['poor', 'needs-improvement'];

/** Null where the browser never told when the page had shown its main content: nobody knows then. */
export function pageQuality(vitals: Vitals | undefined): PageQuality | null {
  if (vitals?.lcp === undefined) return null;
  const rated = MET.flatMap((name) => {
    const value = vitals[name];
    return value === undefined ? [] : [{ name, value, rating: vitalRating(name, value) }];
  });
  const rating = WORST_FIRST.find((each) => rated.some((vital) => vital.rating === each)) ?? 'good';
  const worst = rating === 'good' ? [] : rated.filter((vital) => vital.rating === rating);
  return { rating, vitals: worst.map(({ name, value }) => ({ name, value })) };
}

/** True for a page that took too long to load (domain 2.2). */
export function isSlowLoad(loadMs: number | null): loadMs is number {
  return loadMs !== null && vitalRating('load', loadMs) === 'poor';
}

export interface PageRemark {
  address: string;
  title: string;
  /** The longest load of this page in the walk, in milliseconds; null where the browser never said. */
  loadMs: number | null;
}

export interface PageRemarks {
  /** Pages without a mark every time they were open: nobody planned them. In the order they were met. */
  unmarked: PageRemark[];
  /** Slowest first. */
  slow: PageRemark[];
}

/** What a developer should know of the pages of a walk, each page once. */
export function pageRemarks(steps: readonly Step[]): PageRemarks {
  const pages = new Map<string, PageRemark & { marks: number | null }>();
  for (const step of steps) {
    if (step.kind !== 'page') continue;
    const { address, title, loadMs, marks } = step;
    const known = pages.get(address);
    pages.set(address, {
      address,
      title: title || known?.title || '',
      loadMs: larger(loadMs, known?.loadMs ?? null),
      marks: larger(marks, known?.marks ?? null),
    });
  }
  const all = [...pages.values()];
  const plain = ({ address, title, loadMs }: PageRemark) => ({ address, title, loadMs });
  return {
    unmarked: all.filter(({ marks }) => marks === 0).map(plain),
    slow: all
      .filter(({ loadMs }) => isSlowLoad(loadMs))
      .sort((a, b) => (b.loadMs ?? 0) - (a.loadMs ?? 0))
      .map(plain),
  };
}

function larger(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
