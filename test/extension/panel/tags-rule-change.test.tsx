import { signal } from '@preact/signals';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { HandOverRule } from '../../../extension/panel/tags-forms.tsx';
import type { Handed } from '../../../extension/panel/tags-handed.ts';
import type { PlanRule } from '../../../shared/journey/plan-rule.ts';
import { SAMPLE_JOURNEY } from '../ui/sample-walk.ts';

const { plan } = SAMPLE_JOURNEY;
const RULE: PlanRule = { pages: '/pay', selector: '.pay', touchpoint: 'checkout.pay' };

/** The rule as it is now, beside what the site's own file holds. */
function show(rules: PlanRule[]): string[] {
  const journey = { ...SAMPLE_JOURNEY, site: { ...plan, rules } };
  const handed = { rule: RULE, tags: { journey: signal(journey) } } as unknown as Handed;
  render(<HandOverRule {...handed} />);
  return [...document.querySelectorAll('del, ins')].map(({ textContent }) => textContent ?? '');
}

afterEach(cleanup);

it('shows a changed rule as the site’s file has it and as it is to be', () => {
  const [before, after, ...more] = show([{ ...RULE, selector: '.old-pay' }]);
  expect(before).toContain('"selector": ".old-pay"');
  expect(after).toContain('"selector": ".pay"');
  expect(more).toEqual([]);
});

it('shows what changed where it stands, also where the file has a line less', () => {
  show([{ selector: '.old-pay', touchpoint: 'checkout.pay' }]);
  const shown = [...document.querySelectorAll('pre:has(del) > *')].map(
    ({ tagName, lastChild }) => `${tagName} ${lastChild?.textContent?.trimEnd()}`,
  );
  expect(shown).toEqual([
    'CODE   {',
    'DEL -   "selector": ".old-pay",',
    'INS +   "pages": "/pay",',
    'INS +   "selector": ".pay",',
    'CODE     "touchpoint": "checkout.pay"',
    'CODE   }',
  ]);
});

it.each([
  ['has the same rule', [RULE]],
  ['has none for it', [{ ...RULE, touchpoint: 'other' }]],
])('shows no change where the site’s file %s', (_what, rules) => {
  expect(show(rules)).toEqual([]);
});
