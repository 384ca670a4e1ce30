import type { TraitName } from './likeness.ts';

/**
 * What speaks for and against two elements being the same, and how loudly. Fitted by a ranking regression on pairs of
 * pages that are years apart (`test/bench/README.md` says which, how, and how well it does on sites it was not fitted
 * on); given names and ids are hidden there, so their weights rest on how often they outlive a change.
 */
interface Weight {
  for: number;
  against: number;
  why: string;
}

export const WEIGHTS: Record<TraitName, Weight> = {
  given: {
    for: 5,
    against: 1.5,
    why: 'The site’s own name for it was made to outlive a redesign.',
  },
  id: {
    for: 4,
    against: 1,
    why: 'An id outlives nine releases in ten, and is seldom given twice.',
  },
  name: {
    for: 0.6,
    against: 0.6,
    why: 'What a form sends stays while what it looks like changes.',
  },
  tag: { for: 1, against: 0.6, why: 'A button seldom becomes a heading.' },
  role: { for: 0.6, against: 0.5, why: 'Says what it is for, on the few elements that have one.' },
  type: { for: 0.1, against: 0.7, why: 'Many fields share a type; another type is another field.' },
  label: { for: 0.6, against: 0, why: 'The same name to the letter; another wording says little.' },
  words: { for: 1.2, against: 0.7, why: 'What stands in it is what a person meant.' },
  start: { for: 1.1, against: 0.8, why: 'A part’s heading stays while its content is renewed.' },
  link: {
    for: 0.4,
    against: 0.6,
    why: 'Where it leads outlives its words, and several lead there.',
  },
  image: { for: 0.6, against: 0.5, why: 'A picture is one of its kind on most pages.' },
  hint: { for: 0.6, against: 0.6, why: 'Title and placeholder are words nobody restyles.' },
  classes: {
    for: 0.7,
    against: 1.3,
    why: 'Its like share them; what has others is of another kind.',
  },
  leaf: { for: 1.4, against: 1.1, why: 'The nearest steps up move with it.' },
  root: { for: 1.3, against: 1, why: 'The part of the page it stands in.' },
  before: { for: 0.6, against: 0.9, why: 'What stands before it mostly stays its neighbour.' },
  after: {
    for: 1,
    against: 1.1,
    why: 'What stands after a field or a picture is often its label.',
  },
  beside: { for: 0.6, against: 0.9, why: 'What has no words is known by those beside it.' },
  heading: { for: 0.4, against: 0.5, why: 'It stays below its heading.' },
  landmark: { for: 0.5, against: 0.8, why: 'A footer’s link seldom moves into the header.' },
  across: { for: 0.5, against: 0.2, why: 'A column is kept more often than not.' },
  down: {
    for: 0.4,
    against: 0.1,
    why: 'Height changes with everything above it, so it says little.',
  },
  size: { for: 0.8, against: 0.4, why: 'As large as it was.' },
  order: { for: 0.9, against: 0.6, why: 'The third of its like mostly stays about the third.' },
  children: { for: 1.2, against: 0.8, why: 'What it is made of.' },
  kind: { for: 0, against: 1.5, why: 'A field is not the button beside it.' },
  renamed: {
    for: 0,
    against: 4,
    why: 'What says something else between other neighbours is the next of its list.',
  },
  another: {
    for: 0,
    against: 8,
    why: 'What stood beside it when it was kept is still that, and not it.',
  },
};

/** More, where the words are the same and nothing else on the page has them: a person would know it by these. */
export const ONLY_SUCH_WORDS = 1.5;
/** What an element must reach to be likelier than that it is gone. */
export const GONE = 4;
/** More, where all that stood around it still stands: then it would, too, look much as it did. */
export const GONE_AMONG_NEIGHBOURS = 3;
