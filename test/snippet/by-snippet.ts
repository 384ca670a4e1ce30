import { expect, vi } from 'vitest';
import type { Rule } from '../../shared/contract/rule.ts';
import { NONE } from './meanings.ts';
import { page } from './tagged-page.ts';

const SILENT = ' not clicked';

/** What a case says is there, and what the snippet shall tell of a click. */
export function meant(meaning: string): { there: string; clicked: string } {
  const there = meaning.replace(SILENT, '');
  return { there, clicked: there === meaning ? there : NONE };
}

export const inWords = (touchpoint: string, stages: readonly string[]) =>
  [`${touchpoint}:`, ...stages].join(' ');

/** What the snippet tells of a click on the first `b`: one of its own for each case; the one before it is made deaf. */
export async function bySnippet(rules: Rule[]): Promise<string> {
  Reflect.set(window, 'waymark', undefined);
  const listens = vi.spyOn(window, 'addEventListener');
  await page.install();
  const api: { rules?: (rules: Rule[]) => void } | undefined = Reflect.get(window, 'waymark');
  api?.rules?.(rules);
  await page.pass(1_000);
  const before = page.heard.length;
  page.find('b').click();
  for (const [type, hear] of listens.mock.calls) window.removeEventListener(type, hear, true);
  listens.mockRestore();
  const said = page.heard.slice(before);
  expect(said.length).toBeLessThanOrEqual(1);
  const [event] = said;
  return event?.type === 'clicked' ? inWords(event.touchpoint, event.stages) : NONE;
}
