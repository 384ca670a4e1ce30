import { likeness, TRAITS, type TraitName } from './likeness.ts';
import { kindOf, wordsIn } from './meaning.ts';
import type { Traits } from './traits.ts';

/** What an element has of its own; where it stands is no such thing. */
const OWN = ['given', 'id', 'name', 'label', 'link', 'image', 'hint'] as const;
/** Of these as much has to be the same. */
const SAME = 0.8;
/** So much of its words, or of how they begin, is still said. */
const SAID = 0.5;
const STYLED = 0.5;

/**
 * Whether anything but its place speaks for its being the same: something of its own, its words or its style, or, where it
 * says nothing, what is said on both sides of it. What takes the place of something that is gone has none of these.
 */
export function hasIdentity(was: Traits, is: Traits): boolean {
  const figures = likeness(was, is);
  const figure = (trait: TraitName) => figures[TRAITS.indexOf(trait) * 2] ?? 0;
  if (OWN.some((trait) => figure(trait) >= SAME)) return true;
  if (Math.max(figure('words'), figure('start')) >= SAID || figure('classes') >= STYLED)
    return true;
  if (wordsIn(was) || wordsIn(is)) return false;
  return (
    isSameSide(was.before, figure('before'), is.before) &&
    isSameSide(was.after, figure('after'), is.after)
  );
}

const isSameSide = (was: string | undefined, figure: number, is: string | undefined) =>
  was || is ? figure >= SAME : true;

/** A field is never the label beside it, though both say the same. */
export function mayBecome(was: Traits, is: Traits): boolean {
  const [kind, now] = [kindOf(was), kindOf(is)];
  return kind === now || !(isAlone(kind) || isAlone(now));
}
const isAlone = (kind: string) => /^(field|choice|picture|select)$/.test(kind);
