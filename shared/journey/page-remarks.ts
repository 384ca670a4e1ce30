import type { Step } from './records.ts';

/** A page that took longer to load is slow: where a browser gives no paint times, load is judged (domain 2.2). */
export const SLOW_LOAD_MS = 4_000;

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
      .filter(({ loadMs }) => loadMs !== null && loadMs > SLOW_LOAD_MS)
      .sort((a, b) => (b.loadMs ?? 0) - (a.loadMs ?? 0))
      .map(plain),
  };
}

function larger(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.max(one, other);
}
