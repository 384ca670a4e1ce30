import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { handedOver } from '../../../extension/panel/tags-handed.ts';
import type { TagsModel } from '../../../extension/ui/models/tags-model.ts';
import type { PageTags } from '../../../shared/journey/tagging.ts';
import { SAMPLE_JOURNEY } from '../ui/sample-walk.ts';

/** The rule that is proposed for what was pointed at on a page with this path. */
function proposedOn(path: string) {
  const picked = {
    name: 'Pay',
    stages: [],
    written: null,
    ways: [{ selector: '#pay', matches: 1 }],
  };
  const page = { path, picked, snippet: { prefix: 'wm' } } as unknown as PageTags;
  const tags = {
    ...{ tags: signal(page), plan: signal(SAMPLE_JOURNEY.plan), screen: signal({ at: 'list' }) },
  } as unknown as TagsModel;
  return handedOver(tags, 'nobody.planned').rule;
}

it.each([
  ['/cart', '/cart'],
  ['/cart?size=m#pay', '/cart'],
  ['/a:b*(c)', '/a\\:b\\*\\(c\\)'],
])('a rule for what stands on %s is for the pages %s', (path, pages) => {
  expect(proposedOn(path)).toEqual({ pages, selector: '#pay', touchpoint: 'nobody.planned' });
});
