import type { Tab } from '../launch/driver.ts';
import { type Stop, stopOf } from './by-keyboard.ts';

/** More stops than a screen has before its first field. */
const MOST_STOPS = 20;

/** On to the next field: what is proposed for the next walk has buttons before the form. */
export async function tabToInput(page: Tab): Promise<Stop> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.press('Tab');
    const stop = await stopOf(page);
    if (stop.tag === 'input') return stop;
  }
  throw new Error('no field has the focus');
}
