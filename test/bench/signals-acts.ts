import type { Tab } from '../launch/driver.ts';

/** What somebody does on a page who finds what they look for. */
export interface Ordinary {
  path: string;
  /** Each with how often in a row; in a row people are quick. */
  acts: readonly (readonly [act: (tab: Tab) => Promise<unknown>, times?: number])[];
}

export const click = (at: string) => (tab: Tab) => tab.click(at);
export const press = (key: string) => (tab: Tab) => tab.press(key);
export const type = (text: string) => (tab: Tab) => tab.type(text);
export const scroll = (y: number) => (tab: Tab) => tab.scroll({ y });
export const fill = (at: string, text: string) => (tab: Tab) => tab.fill(at, text);
export const choose = (at: string, value: string) => (tab: Tab) => tab.select(at, value);
export const back = (tab: Tab) => tab.back();
export const forward = (tab: Tab) => tab.forward();
/** Chooses a word, or a paragraph, as people do who copy it. */
export const twice = (at: string) => async (tab: Tab) => {
  await tab.click(at);
  await tab.click(at);
};
