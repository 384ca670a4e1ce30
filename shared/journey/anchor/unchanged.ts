import type { Traits } from './traits.ts';

/** What an element and its neighbours say; where it stands may change with everything above it. */
const SAID = [
  ...['tag', 'given', 'id', 'name', 'role', 'type', 'label', 'text', 'link', 'image', 'hint'],
  ...['before', 'after', 'landmark'],
] as const satisfies readonly (keyof Traits)[];

/** True where an element says and stands beside exactly what was kept: nobody has to look for it elsewhere. */
export function isUnchanged(was: Traits, is: Traits): boolean {
  return SAID.every((trait) => (was[trait] ?? '') === (is[trait] ?? ''));
}
