import {
  ON_ATTRIBUTE,
  STAGE_ATTRIBUTE,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../../../shared/contract/attributes.ts';
import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import { NAME_LIMIT } from '../../../shared/journey/limits.ts';
import { type ElementName, type Picked, WORD_LIMIT } from '../../../shared/journey/tagging.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { traitsAt } from '../anchor/describe.ts';
import { frameOf } from '../surroundings.ts';
import type { ElementKeys } from './element-keys.ts';
import type { FoundMark } from './mark-facts.ts';
import { sketchOf } from './sketch.ts';
import { waysTo } from './ways.ts';

/** An element as the panel speaks of it. */
export function nameElement(element: Element, keys: ElementKeys): ElementName {
  const tag = element.localName.slice(0, WORD_LIMIT);
  return { key: keys.keyOf(element), name: nameOf(element), tag };
}

/**
 * All that the panel needs to tag an element.
 * @param stages those in force there
 */
export function describePicked(
  element: Element,
  keys: ElementKeys,
  mark: FoundMark | undefined,
  stages: string[],
  prefix: string,
): Picked {
  const around = element.parentElement;
  const ways = frameOf(element) ? [] : waysTo(element);
  const written = (name: string) =>
    (element.getAttribute(withPrefix(name, prefix)) ?? '').slice(0, NAME_LIMIT);
  const isWritten = element.hasAttribute(withPrefix(TOUCHPOINT_ATTRIBUTE, prefix));
  return {
    ...nameElement(element, keys),
    element: sketchOf(element),
    around:
      around && around !== element.ownerDocument.documentElement
        ? { ...sketchOf(around), text: '' }
        : null,
    ways,
    stages,
    written: isWritten
      ? {
          touchpoint: written(TOUCHPOINT_ATTRIBUTE),
          stages: written(STAGE_ATTRIBUTE),
          on: written(ON_ATTRIBUTE),
        }
      : null,
    rule: mark?.rule ?? null,
    ...(ways.length > 0 ? { traits: knownTraits(element) } : {}),
  };
}

const known = new WeakMap<Element, Traits>();

/** Read once, when it is picked: the whole page is looked at for it. */
function knownTraits(element: Element): Traits {
  const traits = known.get(element) ?? traitsAt(element);
  known.set(element, traits);
  return traits;
}
