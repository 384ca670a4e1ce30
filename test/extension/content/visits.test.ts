import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../extension/content/visit.ts';
import { createVisits } from '../../../extension/content/visits.ts';

/** Says what the visits of a page do, in order. */
function page() {
  const said: string[] = [];
  const begin = (viewId: string): Visit => {
    said.push(`begin ${viewId}`);
    return {
      walk: () => said.push(`walk ${viewId}`),
      notes: () => Promise.reject(new Error('not asked for')),
      tags: () => Promise.reject(new Error('says nothing')),
      setVisible: () => undefined,
      pins: () => undefined,
      ruleProblems: () => [],
      stage: () => undefined,
      end: () => said.push(`end ${viewId}`),
    };
  };
  return { said, visits: createVisits(begin, 'page') };
}

describe('the visits of a page', () => {
  it('begin before anybody has answered, and go on with the walk that runs here', () => {
    const { said, visits } = page();
    visits.follow('a');
    visits.follow('a');
    expect(said).toEqual(['begin page', 'walk page', 'walk page']);
  });

  it('leave nothing where no walk runs, and record under the page’s own id when the first comes', () => {
    const { said, visits } = page();
    visits.follow(null);
    expect(visits.open()).toBeNull();
    visits.follow('a');
    expect(said).toEqual(['begin page', 'end page', 'begin page', 'walk page']);
  });

  it('stay where somebody tags, until a walk that ran here ends', async () => {
    const { said, visits } = page();
    visits.follow(null);
    await visits.tags().catch(() => undefined);
    visits.follow(null);
    visits.follow('a');
    expect(said).toEqual(['begin page', 'end page', 'begin page', 'walk page']);
    visits.follow(null);
    expect(said.at(-1)).toBe('end page');
  });

  it.each([
    ['after the first has ended', [null]],
    ['in the place of the first', []],
  ])('give another walk steps of its own, %s', (_, between) => {
    const { said, visits } = page();
    visits.follow('a');
    for (const walkId of between) visits.follow(walkId);
    visits.follow('b');
    expect(said.slice(2)).toEqual(['end page', 'begin page:2', 'walk page:2']);
  });
});
