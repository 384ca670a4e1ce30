import { describe, expect, it } from 'vitest';
import { arrivalFindings, backtrack, type View } from '../../../../shared/journey/signals/trail.ts';

function view(route: string, change: Partial<View> = {}): View {
  return {
    ...{ route, at: 100_000, stage: -1, isTagged: false, mayLoop: false, came: 'on' },
    ...{ visibleMs: 3_000, acts: 0, aimlessMs: 0, wayOn: false, ...change },
  };
}
const brief = (found: { rule: string; strength: string }[]) =>
  found.map(({ rule, strength }) => `${rule} ${strength}`);

/** From A to B, and back to A. */
function there(b: Partial<View> = {}, again: Partial<View> = {}, saidAt: number | null = null) {
  const trail = [view('/a'), view('/b', b), view('/a', { came: 'back', ...again })];
  return brief(arrivalFindings(trail, saidAt));
}

describe('a quick back', () => {
  it.each<[what: string, found: string[], expected: string[]]>([
    ['from a page that has not told its time', there({ visibleMs: 0 }), []],
    ['after 4999 ms', there({ visibleMs: 4_999 }), ['quick-back strong']],
    ['after five seconds', there({ visibleMs: 5_000 }), ['quick-back strong']],
    ['after 5001 ms', there({ visibleMs: 5_001 }), ['quick-back weak']],
    ['after 9999 ms', there({ visibleMs: 9_999 }), ['quick-back weak']],
    ['after ten seconds', there({ visibleMs: 10_000 }), ['quick-back weak']],
    ['after 10001 ms', there({ visibleMs: 10_001 }), []],
    ['after a click there', there({ acts: 1 }), []],
    ['by a link or a redirect', there({}, { came: 'on' }), []],
    ['by loading anew', there({}, { came: 'reload' }), []],
    ['from a page come back to', there({ came: 'back' }), []],
    ['from a page made to look into', there({ mayLoop: true }), []],
    ['9999 ms after the last', there({}, {}, 100_000 - 9_999), []],
    ['ten seconds after the last', there({}, {}, 100_000 - 10_000), ['quick-back strong']],
    ['10001 ms after the last', there({}, {}, 100_000 - 10_001), ['quick-back strong']],
    [
      'to another page',
      brief(arrivalFindings([view('/a'), view('/b'), view('/c', { came: 'back' })], null)),
      [],
    ],
    [
      'to the same page',
      brief(arrivalFindings([view('/a'), view('/a'), view('/a', { came: 'back' })], null)),
      [],
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is about the page that was left', () => {
    const trail = [view('/a'), view('/b', { visibleMs: 1_234.5 }), view('/a', { came: 'back' })];
    expect(arrivalFindings(trail, null)).toMatchObject([
      { about: { route: '/b' }, values: { ms: 1_235 } },
    ]);
  });
});

describe('a dead end', () => {
  const end = (b: Partial<View>, next: Partial<View> = {}) =>
    brief(
      arrivalFindings(
        [view('/b', { isTagged: true, aimlessMs: 60_000, ...b }), view('/c', next)],
        null,
      ),
    );
  it.each<[what: string, found: string[], expected: string[]]>([
    ['after a minute', end({}), ['dead-end weak']],
    ['just before', end({ aimlessMs: 59_999 }), []],
    ['just after', end({ aimlessMs: 60_001 }), ['dead-end weak']],
    ['on a page nobody planned', end({ isTagged: false }), []],
    ['with a way on', end({ wayOn: true }), []],
    ['loaded anew', end({}, { came: 'reload' }), []],
    ['still there', end({}, { route: '/b' }), []],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('a backtrack', () => {
  const from = (before: Partial<View>, now: Partial<View>, between: View[] = []) =>
    brief(backtrack([view('/a', before), ...between, view('/b', now)]));
  it.each<[what: string, found: string[], expected: string[]]>([
    ['the same stage', from({ stage: 2 }, { stage: 2 }), []],
    ['one stage back', from({ stage: 2 }, { stage: 1 }), ['backtrack weak']],
    [
      'one stage back by the back button',
      from({ stage: 2 }, { stage: 1, came: 'back' }),
      ['backtrack strong'],
    ],
    ['two stages back', from({ stage: 2 }, { stage: 0 }), ['backtrack weak']],
    ['forward', from({ stage: 1 }, { stage: 2 }), []],
    ['aside', from({ stage: 2 }, { stage: -1 }), []],
    ['back after a sidetrack', from({ stage: 2 }, { stage: 0 }, [view('/x')]), ['backtrack weak']],
    ['planned there', from({ stage: 2, mayLoop: true }, { stage: 0 }), []],
    ['planned here', from({ stage: 2 }, { stage: 0, mayLoop: true }), []],
    ['the first page', brief(backtrack([view('/a', { stage: 0 })])), []],
    ['loaded anew', from({ stage: 2 }, { stage: 0, came: 'reload' }), []],
  ])('%s', (_what, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('says from where to where, counted as people do', () => {
    const found = backtrack([view('/a', { stage: 3 }), view('/b', { stage: 0 })]);
    expect(found[0]?.values).toEqual({ from: 4, to: 1 });
  });
});
