import { expect, it } from 'vitest';
import { clustersOf } from '../../../../extension/content/overlay/pin-clusters.ts';

const at = (noteId: string, x: number, y: number, layer = 'page') => ({ noteId, x, y, layer });

it.each([
  ['none', [], []],
  ['apart', [at('a', 0, 0), at('b', 36, 0), at('c', 0, 20)], [['a'], ['b'], ['c']]],
  ['on one corner', [at('a', 5, 5), at('b', 5, 5), at('c', 5, 5)], [['a', 'b', 'c']]],
  ['from the top down', [at('low', 0, 15), at('top', 10, 0)], [['top', 'low']]],
  ['of two layers', [at('a', 0, 0), at('b', 0, 0, 'view')], [['a'], ['b']]],
  [
    'in a row, each by the first it touches',
    [at('a', 0, 0), at('b', 30, 0), at('c', 60, 0)],
    [['a', 'b'], ['c']],
  ],
] as const)('pins %s', (_, pins, clusters) => {
  expect(clustersOf(pins)).toEqual(clusters);
});

it('two hundred pins on one element are one cluster, at once', () => {
  const pins = Array.from({ length: 200 }, (_, index) => at(`n${index}`, 4, 4));
  expect(clustersOf(pins)).toEqual([pins.map(({ noteId }) => noteId)]);
});
