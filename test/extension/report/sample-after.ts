import type { Owner, Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';

/** A walk from the ad to the parcel, with every kind of step there is; and the same charter walked before. All invented. */
export const START = Date.UTC(2026, 10, 22, 13, 2);
const MINUTE_MS = 60_000;
const SHOP = 'https://shop.example';
const PAY = 'https://pay.example';

const touchpoint = (id: string, name: string, stage: string, owner: Owner, over = {}) => ({
  ...{ id, label: { en: name }, stages: [stage], medium: 'digital' as const, owner, ...over },
});

export const AFTER_PLAN: Plan = {
  ...presetPlan('five'),
  id: 'rainy-day',
  name: { en: 'Rainy day on a budget' },
  touchpoints: [
    touchpoint('ad.feed', 'Ad in the feed', 'awareness', 'partner', { channel: 'instagram' }),
    touchpoint('landing.hero', 'Landing page', 'awareness', 'brand', { responsible: 'E-commerce' }),
    touchpoint('list.filter', 'Filter by size', 'consideration', 'brand', {
      responsible: 'E-commerce',
    }),
    touchpoint('product.buy', 'Buy', 'consideration', 'brand', { responsible: 'E-commerce' }),
    touchpoint('cart.open', 'Cart', 'purchase', 'brand', { responsible: 'E-commerce' }),
    touchpoint('checkout.pay', 'Pay', 'purchase', 'partner', { responsible: 'Finance' }),
    touchpoint('parcel.track', 'Tracking', 'retention', 'partner', {
      channel: 'delivery_tracking',
    }),
    touchpoint('friend.tip', 'Tip from a friend', 'advocacy', 'external', { channel: 'friend' }),
  ],
  personas: [{ id: 'maja', name: 'Maja', primary: true, kind: 'b2c' }],
};

export const AFTER_JOURNEY: Journey = {
  id: 'journey-after',
  plan: AFTER_PLAN,
  source: { kind: 'own' },
  savedAt: START - MINUTE_MS,
};

export const AFTER_WALK: Walk = {
  id: 'walk-after',
  journeyId: 'journey-after',
  personaId: 'maja',
  goal: 'I need a raincoat before Saturday, without paying too much.',
  channel: 'instagram',
  startAddress: `${SHOP}/`,
  state: 'ended',
  startedAt: START,
  endedAt: START + 190 * MINUTE_MS,
  sites: [SHOP, PAY],
  closing: { reached: true, leftAt: null, ease: 6, remark: 'The price was never clear.' },
  pauses: [],
  charter: {
    ...{ role: 'outsider', walker: 'Bo', expectedMs: 15 * MINUTE_MS },
    ...{ entry: 'approached', destination: `${SHOP}/thanks`, stages: ['purchase', 'advocacy'] },
  },
  repeats: 'walk-before',
  history: [
    { at: START + 200 * MINUTE_MS, what: 'title', from: '', to: '' },
    {
      ...{ at: START + 201 * MINUTE_MS, what: 'step-deleted', stepId: 'step-mistake' },
      from: 'Wrong tab',
    },
  ],
};

let made = 0;
function at(minute: number, address = '', stage: string | null = null) {
  made += 1;
  const id = `step-${String(made).padStart(3, '0')}`;
  return { id, walkId: 'walk-after', at: START + minute * MINUTE_MS, address, stage };
}

const page = (
  minute: number,
  address: string,
  stage: string | null,
  title: string,
  over = {},
): Step => ({
  ...at(minute, address, stage),
  ...{ kind: 'page', title, loadMs: 900, marks: 3, ...over },
});
const met = (minute: number, id: string, stage: string, action = 'seen' as const): Step => ({
  ...at(minute, SHOP, stage),
  ...{ kind: 'touchpoint', touchpoint: id, action },
});
const did = (
  minute: number,
  id: string,
  stage: string,
  action: 'clicked' | 'changed' | 'submitted',
): Step => ({
  ...at(minute, SHOP, stage),
  ...{ kind: 'touchpoint', touchpoint: id, action },
});
const felt = (minute: number, stage: string, feeling: -2 | -1 | 0 | 1 | 2): Step => ({
  ...at(minute, SHOP, stage),
  ...{ kind: 'felt', feeling },
});
const dead = (minute: number, state: 'open' | 'confirmed' | 'dismissed', over = {}): Step => ({
  ...at(minute, `${SHOP}/coats`, 'consideration'),
  ...{
    kind: 'signal',
    rule: 'dead',
    version: 1,
    strength: 'strong',
    values: { clicks: 1, ms: 2500 },
  },
  ...{ label: 'Size', selector: '#size', touchpoint: 'list.filter', state, noteId: null, ...over },
});

export const ON_SITE: Step[] = [
  page(0, 'https://feed.example/', 'awareness', 'Feed', { language: 'en', activeMs: 20_000 }),
  did(0.4, 'ad.feed', 'awareness', 'clicked'),
  page(0.5, `${SHOP}/`, 'awareness', 'Rain or shine', {
    language: 'sv',
    activeMs: 60_000,
    scrolled: 0.4,
  }),
  met(0.6, 'landing.hero', 'awareness'),
  felt(1, 'awareness', 1),
  {
    ...at(1.2, `${SHOP}/`, 'awareness'),
    ...{ kind: 'message', sort: 'banner', text: 'Free delivery on everything', touchpoint: null },
    ...{ verdict: null, against: null, remark: '', pictureId: null },
  },
  page(2, `${SHOP}/coats`, 'consideration', 'Coats', { activeMs: 70_000, vitals: { lcp: 5_200 } }),
  did(2.3, 'list.filter', 'consideration', 'clicked'),
  dead(2.4, 'confirmed'),
  dead(2.6, 'open'),
  dead(2.8, 'dismissed', { strength: 'weak', rule: 'rage' }),
  felt(3, 'consideration', 1),
  page(4, `${SHOP}/blog/waxed`, null, 'How to wax a coat', { marks: 0, activeMs: 30_000 }),
  page(5, `${SHOP}/coats`, 'consideration', 'Coats', { came: 'back', activeMs: 25_000 }),
  page(6, `${SHOP}/coats/short`, 'consideration', 'The short one', { activeMs: 50_000 }),
  did(7, 'product.buy', 'consideration', 'clicked'),
  page(7.1, `${SHOP}/cart`, 'purchase', 'Cart', { loadMs: 5_600, activeMs: 80_000 }),
  did(8, 'cart.open', 'purchase', 'clicked'),
  page(9, `${PAY}/card`, 'purchase', 'Pay', { language: 'en', activeMs: 90_000 }),
  did(10, 'checkout.pay', 'purchase', 'submitted'),
  felt(10.5, 'purchase', -2),
];

const OFF_SITE: Step[] = [
  {
    ...at(60, '', 'retention'),
    ...{
      kind: 'message',
      sort: 'mail',
      text: 'Your order is on its way. Delivery: 49 kr',
      touchpoint: null,
    },
    ...{
      verdict: 'contradiction',
      against: 'step-006',
      remark: 'It was free before.',
      pictureId: null,
    },
  },
  {
    ...at(175, '', 'retention'),
    ...{ kind: 'moment', channel: 'phone', medium: 'physical', owner: 'brand', touchpoint: null },
    ...{ text: 'Called to ask where it is', tookMs: 4 * MINUTE_MS, waitedMs: 11 * MINUTE_MS },
    ...{ feeling: -1, pictureId: null },
  },
  {
    ...at(186, '', 'retention'),
    kind: 'answer',
    question: 'seamless',
    value: 2,
    text: 'They did not know',
    skipped: false,
  },
  {
    ...at(188, `${SHOP}/tip`, 'advocacy'),
    ...{ kind: 'page', title: 'Tip a friend', loadMs: 400, marks: 1, activeMs: 20_000 },
  },
  met(188.5, 'newsletter.popup', 'advocacy'),
];

export const MISTAKE: Step = {
  ...at(3.5, 'https://else.example/', null),
  ...{ id: 'step-mistake', kind: 'page', title: 'Wrong tab', loadMs: 1, marks: 0 },
  deletedAt: START + 201 * MINUTE_MS,
};

export const AFTER_STEPS: Step[] = [...ON_SITE, ...OFF_SITE, MISTAKE].sort((a, b) => a.at - b.at);

export function afterNote(over: Partial<Note> = {}): Note {
  return {
    ...{ id: 'note-1', walkId: 'walk-after', journeyId: 'journey-after', personaId: 'maja' },
    ...{
      phase: 'kept',
      kind: 'missing',
      severity: 3,
      feeling: -2,
      text: 'Shipping cost only at the end',
    },
    ...{ stage: 'purchase', touchpoint: 'checkout.pay', owner: 'partner', responsible: 'Finance' },
    ...{ address: `${PAY}/card`, title: 'Pay', viewport: { width: 1280, height: 800, scale: 1 } },
    ...{ target: null, anchor: 'found', pictureId: null, deletedAt: null, revision: 1 },
    ...{ at: START + 9.5 * MINUTE_MS, editedAt: START + 9.6 * MINUTE_MS },
    ...over,
  };
}

export const AFTER_NOTES: Note[] = [
  afterNote(),
  afterNote({
    ...{
      id: 'note-2',
      kind: 'error',
      severity: 2,
      feeling: null,
      text: 'Nothing happens when I press this.',
    },
    ...{ stage: 'consideration', touchpoint: 'list.filter', address: `${SHOP}/coats` },
    at: START + 2.5 * MINUTE_MS,
    editedAt: START + 2.5 * MINUTE_MS,
  }),
];
