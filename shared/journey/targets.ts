import { TARGET_LIMIT } from './limits.ts';
import type { Note } from './records.ts';
import type { Target } from './target.ts';

type About = Pick<Note, 'target' | 'more'>;

/** Everything a note is about, in its order; nothing for one about the whole page. */
export function targetsOf({ target, more = [] }: About): Target[] {
  return target ? [target, ...more] : [...more];
}

/** What a note says of its places when it is about these. Without any it is about the whole page. */
export function aboutThese([target, ...more]: readonly Target[]): About {
  return { target: target ?? null, more: more.length > 0 ? more : undefined };
}

/** One more place, behind the others; one that it is about already is not added twice, and none beyond TARGET_LIMIT. */
export function withTarget(note: About, added: Target): About {
  const targets = targetsOf(note);
  const isKnown = targets.some((target) => placeKey(target) === placeKey(added));
  return isKnown || targets.length >= TARGET_LIMIT ? note : aboutThese([...targets, added]);
}

/** Without one of its places; the next becomes the first. */
export function withoutTarget(note: About, key: string): About {
  return aboutThese(targetsOf(note).filter((target) => placeKey(target) !== key));
}

/** Says which place a target is: two of the same element are told apart by passage and part. */
export function placeKey({
  frames = [],
  selector,
  quote,
  region,
}: Pick<Target, 'frames' | 'selector' | 'quote' | 'region'>): string {
  const part = region ? [region.x, region.y, region.width, region.height] : [];
  return JSON.stringify([frames, selector, quote?.exact ?? '', quote?.start ?? '', part]);
}
