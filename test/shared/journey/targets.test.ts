import { expect, it } from 'vitest';
import type { Target } from '../../../shared/journey/target.ts';
import {
  aboutThese,
  placeKey,
  targetsOf,
  withoutTarget,
  withTarget,
} from '../../../shared/journey/targets.ts';

const at = (selector: string, more: Partial<Target> = {}): Target => ({
  ...{ selector, label: selector, tag: 'p', box: { x: 0, y: 0, width: 1, height: 1 } },
  ...more,
});
const PAGE = { target: null };
const names = (note: Parameters<typeof targetsOf>[0]) => targetsOf(note).map(({ label }) => label);

it('a place is added once, behind the others; a passage of it is another one', () => {
  const one = withTarget(PAGE, at('#a'));
  expect(one).toEqual({ target: at('#a'), more: undefined });
  const three = withTarget(
    withTarget(withTarget(one, at('#b')), at('#a')),
    at('#a', { quote: { exact: 'words' }, label: 'words' }),
  );
  expect(names(three)).toEqual(['#a', '#b', 'words']);
});

it('without the first one the next comes first, and without any it is the whole page', () => {
  const both = aboutThese([at('#a'), at('#b')]);
  const second = withoutTarget(both, placeKey(at('#a')));
  expect(second).toEqual({ target: at('#b'), more: undefined });
  expect(withoutTarget(second, placeKey(at('#b')))).toEqual({ target: null, more: undefined });
});

it('has twenty at most', () => {
  const all = Array.from({ length: 25 }, (_, index) => at(`#p${index}`));
  const note = all.reduce(withTarget, PAGE as Parameters<typeof withTarget>[0]);
  expect(targetsOf(note)).toHaveLength(20);
});
