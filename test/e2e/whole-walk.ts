import { type Browser, until } from '../launch/driver.ts';
import type { Site } from '../site/server.mjs';
import { Walker } from './ledger-walker.ts';
import { BUYING } from './walk-buying.ts';
import { CHOOSING, FEED } from './walk-choosing.ts';
import { type Ledger, newLedger } from './walk-ledger.ts';
import { walks } from './walking.ts';

/** One customer's whole way through the sample shop, as its README has it, with every friction on the way. */

const REMARK = 'I would buy again, if shipping were named at once.';
const EASE = 7;

/** The walk is laid aside, and the browser dies; in a new one it goes on where it was. */
async function restOverRestart(w: Walker, again: () => Promise<Browser>): Promise<void> {
  const resting = Date.now();
  await w.panel.click('button >> Pause the walk');
  await until(async () => (await walks(w.browser))[0]?.state === 'paused', 'the walk to rest');
  const from = [resting, Date.now()] as const;
  await w.browser.kill();
  w.browser = await again();
  w.tab = await w.browser.newTab(w.site.url('mail', '/order?order=D-10482&lang=en'));
  await w.browser.clickToolbar(w.tab);
  w.panel = await w.browser.openPanel(w.tab);
  await w.panel.waitFor('[role=status] >> Continue the walk?');
  const before = Date.now();
  await w.go(
    async () => {
      await w.panel.click('button >> Continue here');
      await w.tab.activate();
      await w.tab.overlay.waitFor('.ribbon');
    },
    'mail /order',
    { stage: 'Loyalty', visit: 2, sees: ['mail.inbox', 'mail.order'] },
  );
  w.here.rested = true;
  w.ledger.pauses.push({ from, to: [before, w.here.between[1]] });
}

async function followParcel(w: Walker): Promise<void> {
  w.did('mail.order', 'clicked');
  await w.follow('#mail-track', 'track /', {
    stage: 'Loyalty',
    sees: ['track.parcel', 'track.pickup'],
  });
  await w.judge('slow-page', 'Slow page', 'track /', {
    ...{ friction: 'slow-page', severity: 2, isPictured: true },
  });
  await w.tab.activate();
  await w.feel(-1);
  await w.follow('#track-mail', 'mail /allt-bra', {
    stage: 'Loyalty',
    sees: ['mail.inbox', 'mail.follow-up', 'mail.friend-offer'],
  });
}

async function tellFriend(w: Walker): Promise<void> {
  w.did('mail.friend-offer', 'clicked');
  await w.follow('#mail-friend', 'shop /tipsa', {
    stage: 'Advocacy',
    sees: ['friend.invite', 'friend.share'],
  });
  await w.tab.fill('#friend-email', 'omar@kuvert.example');
  await w.tab.click('#friend-send');
  w.did('friend.invite', 'sent');
  await w.feel(2);
  w.did('friend.share', 'clicked');
  await w.follow('#friend-share', 'social /', {
    ...{ stage: 'Awareness', bend: 'Back', visit: 2, sees: ['social.own-post', ...FEED] },
  });
  await w.judge('backtrack', 'Back a stage', 'social /');
}

async function end(w: Walker): Promise<void> {
  const { panel, ledger, browser } = w;
  await w.dismissMachine();
  await panel.click('button >> End');
  await panel.click('label >> Yes');
  await panel.click(`label >> ${EASE}`);
  await panel.fill('textarea', REMARK);
  const before = Date.now();
  await panel.click('.bar-pair button >> End the walk');
  await until(async () => (await walks(browser))[0]?.state === 'ended', 'the walk to end');
  ledger.endedAt = [before, Date.now()];
  ledger.answers.push(
    ['On a scale of 1–10, how easy is it to navigate our website?', `${EASE} of 10`],
    ['Anything else?', REMARK],
  );
}

/** @param again starts the browser once more after it died */
export async function walkWhole(
  site: Site,
  browser: Browser,
  again: () => Promise<Browser>,
): Promise<Ledger> {
  const tab = await browser.newTab(site.url('social', '/?lang=en'));
  await browser.clickToolbar(tab);
  const w = new Walker(site, newLedger(), browser, tab, await browser.openPanel(tab));
  for (const scene of [...CHOOSING, ...BUYING]) await scene(w);
  await restOverRestart(w, again);
  for (const scene of [followParcel, tellFriend, end]) await scene(w);
  return w.ledger;
}
