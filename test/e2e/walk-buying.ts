import type { Walker } from './ledger-walker.ts';
import { MAIL, OFFER } from './walk-choosing.ts';

/** From the bag to the confirmation, with a call for help in between. */

/** For somebody to answer the phone. */
const WAITED_MIN = 25;
export const WAITED_MS = WAITED_MIN * 60_000;

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
  await w.banner('The code REGN10 is not known', OFFER);
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
  const before = Date.now();
  await w.beginMoment('phone');
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
    sees: ['checkout.payment', 'checkout.pay-frame', 'pay.card'],
  });
  await w.note('late-shipping', '#summary-shipping', 'Shipping is named at the last step');
  await w.note('missing-payment', '#pay-options', 'Where is Blipp?', 'The payment method');
  const card = tab.frame('#pay-frame');
  await card.fill('#card-number', '4242424242424242');
  await card.fill('#card-until', '1230');
  await card.fill('#card-code', '123');
  w.did('pay.card', 'sent');
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

export const BUYING = [fillBag, giveAddress, pay];
