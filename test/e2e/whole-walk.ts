import { type Browser, until } from '../launch/driver.ts';
import type { Site } from '../site/server.mjs';
import { Walker } from './ledger-walker.ts';
import { type Ledger, newLedger } from './walk-ledger.ts';
import { walks } from './walking.ts';

/** The scenes of one customer's whole way through the sample shop, as its README has it, with every friction on the way. */

export const GOAL = 'A raincoat that stays dry on the bike';
/** For somebody to answer the phone. */
const WAITED_MIN = 25;
export const WAITED_MS = WAITED_MIN * 60_000;
const REMARK = 'I would buy again, if shipping were named at once.';
const EASE = 7;
const MAIL = 'maja@kuvert.example';

const LIST = ['list.filter', 'list.products'];
const PRODUCT = ['gallery', 'colour', 'add', 'size-guide', 'review'].map((id) => `product.${id}`);
const FEED = ['social.ad', 'social.customer-post', 'social.friend-tip'];

async function begin(w: Walker): Promise<void> {
  const { panel, ledger, tab } = w;
  await panel.click('button >> Use this journey');
  await panel.fill('.goal-field', GOAL);
  await panel.click('label.check >> other sites');
  const before = Date.now();
  await w.go(
    async () => {
      await panel.click('button >> Start the walk');
      await panel.waitFor('button >> End');
      ledger.stops.push({
        ...{ kind: 'entry', stepped: false, name: 'Instagram', host: '', stage: 'Awareness' },
        ...{ bend: '', visit: 0, met: new Map(), told: [], between: [before, Date.now()] },
      });
      await tab.activate();
      await tab.overlay.waitFor('.ribbon');
    },
    'social /',
    { stage: 'Awareness', sees: FEED },
  );
  await w.answer('How did you come into contact with our brand?', 'An ad in my feed', (card) =>
    card.fill('.prompt-card textarea', 'An ad in my feed'),
  );
  await w.feel(1);
}

async function friendsAdvice(w: Walker): Promise<void> {
  const { panel, ledger } = w;
  await panel.click('button >> Something happened elsewhere');
  await panel.select('.page select', 'friend');
  await panel.fill('.page textarea', 'Omar says: take one size up');
  await panel.click('.page label >> Good');
  const at = await panel.eval((aDayMs) => {
    const field = document.querySelector<HTMLInputElement>('input[type="datetime-local"]');
    if (!field) throw new Error('no time to choose');
    const told = new Date(`${field.value}Z`).getTime() - aDayMs;
    field.value = new Date(told).toISOString().slice(0, 16);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return new Date(field.value).getTime();
  }, 86_400_000);
  await panel.click('.bar-pair button >> Done');
  await panel.waitFor('.made-row >> Omar says');
  ledger.felt.push({ stage: 'Awareness', feeling: 1 });
  // A day before all else.
  ledger.stops.unshift({
    ...{ kind: 'moment', stepped: false, name: 'Omar says: take one size up', host: '' },
    ...{ stage: 'Awareness', bend: '', visit: 0, met: new Map(), told: ['felt Good'] },
    between: [at, at],
  });
}

async function comeIn(w: Walker): Promise<void> {
  w.did('social.ad', 'clicked');
  await w.follow('#ad-link', 'links /duggvik', {
    stage: 'Awareness',
    sees: ['links.page', 'links.autumn', 'links.best-in-test'],
  });
  await w.answer('How did the passage here feel?', '4 of 5', (card) =>
    card.click('.prompt-card label >> 4'),
  );
  w.did('links.autumn', 'clicked');
  await w.follow('#link-autumn', 'shop /', {
    stage: 'Consideration',
    sees: ['landing.hero', 'landing.cta', 'press.test'],
  });
  await w.note('cookie-banner', '#cookie-banner p', '214 partners before a single coat');
  await w.tab.click('#cookie-accept');
}

async function choose(w: Walker): Promise<void> {
  w.did('landing.cta', 'clicked');
  await w.follow('#landing-cta', 'shop /regnrockar', { stage: 'Consideration', sees: LIST });
  await w.tab.click('#filter-size');
  w.did('list.filter', 'clicked');
  await w.judge('dead', 'Dead click', 'shop /regnrockar', {
    ...{ friction: 'dead-button', severity: 3, touchpoint: 'The filter', isPictured: true },
  });
  w.did('list.products', 'clicked');
  await w.follow('[data-testid="card-kuling-djup"]', 'shop /produkt/kuling', {
    stage: 'Consideration',
    sees: PRODUCT,
  });
  await w.tab.click('#size-guide summary');
  w.did('product.size-guide', 'clicked');
  await w.go(() => w.tab.back(), 'shop /regnrockar', {
    ...{ stage: 'Consideration', bend: 'Back', visit: 2, sees: LIST },
  });
  w.did('list.products', 'clicked');
  await w.follow('[data-testid="card-skur-raps"]', 'shop /produkt/skur', {
    stage: 'Consideration',
    sees: PRODUCT,
  });
}

async function strayOff(w: Walker): Promise<void> {
  await w.follow('.top-links a[href*="/om"]', 'shop /om', {
    ...{ stage: '', bend: 'Sidetrack', sees: [] },
  });
  await w.go(() => w.tab.back(), 'shop /produkt/skur', {
    ...{ stage: 'Consideration', bend: 'Back on the trail', visit: 2, sees: PRODUCT },
  });
  await w.judge('quick-back', 'Straight back again', 'shop /om', {
    ...{ friction: 'no-mark', severity: 2, isPictured: false },
  });
}

async function getCode(w: Walker): Promise<void> {
  await w.tab.activate();
  await w.tab.click('#newsletter-open');
  await w.tab.fill('#newsletter-email', MAIL);
  await w.tab.click('#newsletter-submit');
  w.did('newsletter.signup', 'sent');
  await w.follow('#newsletter-inbox', 'mail /', { stage: 'Consideration', sees: ['mail.inbox'] });
  w.did('mail.inbox', 'clicked');
  await w.follow('#row-welcome', 'mail /valkommen', {
    stage: 'Consideration',
    sees: ['mail.inbox', 'mail.welcome', 'mail.back-to-shop'],
  });
  w.did('mail.back-to-shop', 'clicked');
  await w.follow('#mail-shop', 'shop /produkt/skur', {
    ...{ stage: 'Consideration', bend: 'Back', visit: 3, sees: PRODUCT },
  });
}

async function fillBag(w: Walker): Promise<void> {
  await w.tab.click('.sizes label:has(#size-m)');
  w.did('product.add', 'sent');
  await w.follow('#add-to-cart', 'shop /varukorg', {
    stage: 'Purchase',
    sees: ['cart.lines', 'cart.code', 'cart.to-checkout'],
  });
  await w.tab.fill('#code', 'regn10');
  await sendInAnger(w, 4);
  w.did('cart.code', 'sent', 4);
  await w.judge('rage', 'Impatient clicks', 'shop /varukorg', {
    ...{ friction: 'broken-code', severity: 2, touchpoint: 'The discount code', isPictured: true },
  });
  await w.tab.activate();
  w.did('cart.to-checkout', 'clicked');
  await w.follow('#to-checkout', 'shop /kassa', { stage: 'Purchase', sees: ['checkout.address'] });
}

/** As fast as a person can. Nothing in the page changes for it: that would be an answer. */
async function sendInAnger({ tab }: Walker, times: number): Promise<void> {
  await tab.eval(() => {
    const sent = () => Object.assign(window, { sentAt: performance.now() });
    document.querySelector('#code-form')?.addEventListener('submit', sent);
  });
  for (let time = 0; time < times; time += 1) {
    await tab.click('#code-apply');
    await tab.waitFor(() => performance.now() - Number(Reflect.get(window, 'sentAt')) > 60);
  }
}

async function giveAddress(w: Walker): Promise<void> {
  const { tab } = w;
  const address = { email: MAIL, name: 'Maja Berg', street: 'Hamngatan 4', postcode: '413 01' };
  for (const [field, value] of Object.entries({ ...address, city: 'Göteborg' })) {
    await tab.fill(`#${field}`, value);
  }
  await tab.click('#address-next');
  w.did('checkout.address', 'sent');
  await tab.waitFor('#postcode-error');
  await w.note(
    'unclear-error',
    '#postcode-error',
    'What is wrong with my postcode?',
    'The address',
  );
  await callForHelp(w);
  await tab.activate();
  await tab.fill('#postcode', '41301');
  w.did('checkout.address', 'sent');
  await w.follow('#address-next', 'shop /kassa/leverans', {
    stage: 'Purchase',
    sees: ['checkout.delivery'],
  });
}

/** The checkout stands open meanwhile: what is done on it afterwards is done on it again. */
async function callForHelp(w: Walker): Promise<void> {
  const { panel, ledger, here } = w;
  await w.panelAtRest();
  const before = Date.now();
  await panel.click('button >> Something happened elsewhere');
  await panel.select('.page select', 'phone');
  await panel.fill('.page textarea', 'They say: without the space');
  await panel.click('.page label >> Very bad');
  await panel.fill('.duration input', `${WAITED_MIN}`);
  await panel.select('.duration select', 'minutes');
  await panel.click('.bar-pair button >> Done');
  await panel.waitFor(`.made-row >> waited ${WAITED_MIN} min`);
  ledger.felt.push({ stage: 'Purchase', feeling: -2 });
  const off = { bend: '', stage: 'Purchase', told: [], between: [before, Date.now()] } as const;
  ledger.stops.push(
    {
      ...{ ...off, kind: 'moment', stepped: false, name: 'They say: without the space' },
      ...{ host: '', visit: 0, met: new Map(), told: ['felt Very bad'] },
    },
    { ...here, stepped: false, met: new Map(), told: [], between: [before, Date.now()] },
  );
}

async function pay(w: Walker): Promise<void> {
  const { tab } = w;
  w.did('checkout.delivery', 'sent');
  await w.follow('#delivery-next', 'shop /kassa/betalning', {
    stage: 'Purchase',
    sees: ['checkout.payment', 'checkout.pay-frame'],
  });
  await w.note('late-shipping', '#summary-shipping', 'Shipping is named at the last step');
  await w.note('missing-payment', '#pay-options', 'Where is Blipp?', 'The payment method');
  const card = tab.frame('#pay-frame');
  await card.fill('#card-number', '4242424242424242');
  await card.fill('#card-until', '1230');
  await card.fill('#card-code', '123');
  await w.go(() => card.click('#pay-submit'), 'shop /tack', {
    stage: 'Purchase',
    sees: ['order.confirmation'],
  });
  await w.feel(2);
  w.did('order.confirmation', 'clicked');
  await w.follow('#confirmation-inbox', 'mail /order', {
    stage: 'Loyalty',
    sees: ['mail.inbox', 'mail.order'],
  });
}

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
  for (const scene of [begin, friendsAdvice, comeIn, choose, strayOff, getCode, fillBag]) {
    await scene(w);
  }
  await giveAddress(w);
  await pay(w);
  await restOverRestart(w, again);
  for (const scene of [followParcel, tellFriend, end]) await scene(w);
  return w.ledger;
}
