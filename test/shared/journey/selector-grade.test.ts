import { expect, it } from 'vitest';
import { gradeOf } from '../../../shared/journey/selector-grade.ts';

it.each([
  ['[data-testid="pay"]', 'strong', 'named'],
  ['[data-wm-touchpoint="a.b"] button', 'strong', 'named'],
  ['#to-checkout', 'strong', 'id'],
  ['form [name="email"]', 'strong', 'id'],
  ['a[href="/terms"]', 'fair', 'address'],
  ['button[aria-label="Close the cart"]', 'fair', 'wording'],
  ['button.button-primary', 'fair', 'class'],
  ['#cart button', 'fair', 'words'],
  ['main', 'fair', 'tag'],
  ['button.css-9k8j7h', 'fragile', 'generatedClass'],
  ['.sc-bdVaJa', 'fragile', 'generatedClass'],
  ['.card.is-open', 'fragile', 'stateClass'],
  ['#radix-\\:r1\\:', 'fragile', 'generatedId'],
  ['#user4711', 'fragile', 'generatedId'],
  ['ul > li:nth-of-type(2) > a', 'fragile', 'position'],
  ['main > div > div > div > a', 'fragile', 'deep'],
  // A value may look like a class or an id without being one.
  ['a[href="/v1.2/css-9k8j7h#x"]', 'fair', 'address'],
])('%s is %s: %s', (selector, grade, reason) => {
  expect(gradeOf(selector)).toEqual({ grade, reason });
});
