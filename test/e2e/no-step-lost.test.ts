import { describe, expect } from 'vitest';
import { BROWSERS } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itIn, SHORT } from '../launch/short-form.ts';
import { chainWalk, everyStepOnce, walkInTwoWindows } from './chain-walk.ts';

/**
 * In Chromium a sleeping background loses a message whose page navigates at once, eleven times in twelve. A walk is
 * nothing but clicks that navigate, so each click here is made with the background dead. In the long form there are three times
 * as many, and `npm run soak` makes them by the hundred.
 */
const CLICKS = SHORT ? 4 : 12;

describe.each(BROWSERS)('in %s', (name) => {
  itIn('chromium', name)(
    `loses and doubles no step in ${CLICKS} clicks that navigate while the background is dead`,
    async () => {
      const browser = await borrow(name);
      try {
        const walked = await chainWalk(browser, CLICKS, () => 'before');
        expect(walked).toEqual(everyStepOnce(CLICKS));
      } finally {
        await browser.close();
      }
    },
  );

  itIn('firefox', name)(
    'loses and doubles no step of two windows in which one walk goes on at once',
    async () => {
      const browser = await borrow(name);
      try {
        const both = everyStepOnce(3);
        const walked = await walkInTwoWindows(browser, 3);
        const second = both.pages.map((_, index) => `/chain/${index + 100}`);
        expect(walked).toEqual({
          pages: [...both.pages, ...second],
          clicks: [...both.clicks, ...both.clicks],
          errors: [],
        });
      } finally {
        await browser.close();
      }
    },
  );
});
