import type { Tab } from '../launch/driver.ts';

/** What the zoo's pages leave on their window. */
interface Heard {
  hits: string[];
  inputs?: unknown[];
  clicks?: number;
}

/** Which shortcuts, input and clicks the page heard. */
export const heard = (tab: Tab) =>
  tab.eval(() => {
    const { hits, inputs = [], clicks = 0 } = window as unknown as Heard;
    return { hits, inputs: inputs.length, clicks };
  });
