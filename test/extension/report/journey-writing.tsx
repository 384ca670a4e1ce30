import { fireEvent, render } from '@testing-library/preact';
import { expect } from 'vitest';
// Loaded when they are first looked at; here before the first test, whose time that is not.
import '../../../extension/report/journey-page.tsx';
import '../../../extension/report/journeys-page.tsx';
import { Report } from '../../../extension/report/report.tsx';
import { fragmentOf } from '../../../extension/report/route.ts';
import type { Commands } from '../../../extension/ui/client.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY } from '../ui/sample-walk.ts';

/** The page of a journey, or another one of the report, in a world of its own. */
export async function open(
  content: Partial<World> = {},
  page = fragmentOf('journey', SAMPLE_JOURNEY.id),
  answers: Partial<Commands> = {},
) {
  const fake = fakeClient({ journeys: [SAMPLE_JOURNEY], ...content }, answers);
  location.hash = page;
  render(<Report client={fake.client} />);
  const plan = () => fake.world.journeys[0]?.plan ?? SAMPLE_JOURNEY.plan;
  return { ...fake, plan };
}

/** The page is loaded when it is first looked at. */
const LOADING_MS = 4_000;

/** Drawn at the end of the task that changed something: looked for again soon. */
const SOON = { timeout: LOADING_MS, interval: 5 };
type Name = string | RegExp;

const says = (name: Name, words: string) =>
  typeof name === 'string' ? words === name : name.test(words);

async function found(name: Name, find: () => HTMLElement | null | undefined): Promise<HTMLElement> {
  await expect.poll(() => find() ?? undefined, { ...SOON, message: `${name}` }).toBeDefined();
  return find() as HTMLElement;
}

/** By what it is called; asking for roles would compute them for every element of a long page. */
export function called(selector: string, name: Name): Promise<HTMLElement> {
  const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
  const all = () => [...document.querySelectorAll<HTMLElement>(selector)];
  return found(name, () => all().find((one) => says(name, nameOf(one))));
}

/** The field that has this label. */
export function field(label: Name): Promise<HTMLElement> {
  const labels = () => [...document.querySelectorAll('label')];
  const named = () => [...document.querySelectorAll<HTMLElement>(':is(input, select)[aria-label]')];
  return found(
    label,
    () =>
      labels().find((one) => says(label, one.textContent?.trim() ?? ''))?.control ??
      named().find((one) => says(label, one.getAttribute('aria-label') ?? '')),
  );
}

export const press = async (name: Name) => fireEvent.click(await called('button', name));
export const tab = async (name: RegExp) => fireEvent.click(await called('[role=tab]', name));
export const tick = async (label: Name) => fireEvent.click(await field(label));
export const write = async (label: Name, value: string) =>
  fireEvent.input(await field(label), { target: { value } });
/** One of a list, or a day. */
export const choose = async (label: Name, value: string) =>
  fireEvent.change(await field(label), { target: { value } });
/** Written, and the field left. */
export const leave = async (label: Name, value: string) => {
  await write(label, value);
  fireEvent.blur(await field(label));
};
