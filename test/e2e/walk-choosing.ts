import type { Walker } from './ledger-walker.ts';

/** From the ad until the customer has chosen: the scenes before the bag. */

export const GOAL = 'A raincoat that stays dry on the bike';
export const MAIL = 'maja@kuvert.example';
/** On the product's page. */
export const OFFER = '10 % off your first order with REGN10';
export const FEED = ['social.ad', 'social.customer-post', 'social.friend-tip'];
const LIST = ['list.filter', 'list.products'];
const PRODUCT = ['gallery', 'colour', 'add', 'size-guide', 'review'].map((id) => `product.${id}`);

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
  // The start has said where the customer comes from: that is not asked again.
  ledger.answers.push([
    'How did you come into contact with our brand? said at the start',
    'Instagram',
  ]);
  await w.answer('What motivates you?', 'My old one leaks', (card) =>
    card.fill('.prompt-question:first-child textarea', 'My old one leaks'),
  );
  await w.feel(1);
}

async function friendsAdvice(w: Walker): Promise<void> {
  const { panel, ledger } = w;
  await w.beginMoment('friend');
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
  const [from, to] = [w.site.origin('social'), w.site.origin('links')];
  await w.answer(
    'How did the passage here feel?',
    '4 of 5',
    (card) => card.click('.prompt-card label >> 4'),
    `${new URL(from).host} → ${new URL(to).host}`,
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
  await w.banner(OFFER);
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

export const CHOOSING = [begin, friendsAdvice, comeIn, choose, strayOff, getCode];
