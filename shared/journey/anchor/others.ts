import { wordsIn } from './meaning.ts';
import type { Traits } from './traits.ts';

/** What an element says of itself, and that together with what stands around it; both as short figures. */
interface Figures {
  said: string;
  /** What a longer text begins with: a part of the page is known by it once the rest is renewed. */
  begins: string;
  there: string;
}
const known = new WeakMap<Traits, Figures>();

/** By what one of its like is known again; what has no words is known by what it does, else by those beside it. */
export function figuresOf(traits: Traits): Figures {
  const before = known.get(traits);
  if (before) return before;
  const { link, image, name, hint } = traits;
  const beside = [traits.before, traits.after].join('\n');
  const said = wordsIn(traits) || [link, image, name, hint].filter(Boolean).join('\n') || beside;
  const figures = {
    said: figureOf(said),
    begins: beginning(wordsIn(traits)),
    there: figureOf([said, traits.heading, beside].join('\n')),
  };
  known.set(traits, figures);
  return figures;
}

/** So many words are a beginning. */
const BEGINNING = 2;

function beginning(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > BEGINNING ? figureOf(`${words.slice(0, BEGINNING).join(' ')} …`) : '';
}

/** FNV-1a, 24 bits of it: enough to tell some dozens apart, and nothing can be read from it. */
function figureOf(text: string): string {
  let figure = 0x811c9dc5;
  for (const letter of text.toLowerCase()) {
    figure = Math.imul(figure ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (figure >>> 8).toString(36);
}

/**
 * Figures of the elements around one that are like it, so that none of them is taken for it when it is gone.
 * @param like the others, each as it would be kept
 */
export function othersOf(traits: Traits, like: readonly Traits[]): string[] {
  const own = figuresOf(traits);
  const figures = like.flatMap((one) => {
    const { said, begins, there } = figuresOf(one);
    if (said === own.said) return one.path ? [there, placeFigure(one)] : there;
    return begins ? [said, begins] : said;
  });
  const its = new Set([...Object.values(own), placeFigure(traits)]);
  const once = figures.filter((figure, place) => figures.indexOf(figure) === place);
  return once.filter((figure) => !its.has(figure));
}

/** By what one of another tag that says the same is known again. */
export const namesakeFigure = (traits: Traits): string => namesakeOf(traits.tag, wordsIn(traits));

export const namesakeOf = (tag: string, words: string): string => figureOf(`${tag}\n${words}`);

/** Whether this was there beside it when it was kept: then it is that one, and not this. */
export function isAnother(was: Traits, is: Traits): boolean {
  if (!was.others) return false;
  if (is.tag !== was.tag) return was.others.includes(namesakeFigure(is));
  const [own, its] = [figuresOf(was), figuresOf(is)];
  if (its.said !== own.said)
    return (
      was.others.includes(its.said) ||
      (its.begins !== own.begins && was.others.includes(its.begins))
    );
  return its.there !== own.there && was.others.includes(its.there);
}

/** So many steps above an element are its place; its own number changes with every other of its list. */
const PLACE = [1, 5] as const;
const placeFigure = ({ tag, path = [] }: Traits) =>
  figureOf([tag, ...path.slice(...PLACE)].join(' > '));

/** Whether this stands where another stood that said the same. */
export function isInPlaceOfTwin(was: Traits, is: Traits): boolean {
  const place = placeFigure(is);
  return place !== placeFigure(was) && Boolean(was.others?.includes(place));
}
