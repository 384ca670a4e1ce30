import type { PageWords } from '../../shared/contract/mark-reading.ts';
import type { RuleProblem } from '../../shared/journey/briefing.ts';
import type { Fitting } from './surroundings.ts';

/** What the journey's rules make of this page, as if their marks stood in its markup. */
export interface Ruled extends Fitting {
  /** The marked elements of a tree, written ones and ruled ones, in tree order. */
  among(root: Document | ShadowRoot, written: Iterable<Element>): Iterable<Element>;
  /** True for an element that a rule makes a touchpoint; looked at now, as is what the rules say of all around it. */
  marks(element: Element): boolean;
  /** What rules and the type it gives itself say of the page as a whole. */
  ofPage(): Pick<PageWords, 'rules' | 'byType'>;
  /** Rules of which nothing can come. */
  problems(): RuleProblem[];
}
