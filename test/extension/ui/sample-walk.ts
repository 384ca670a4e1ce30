import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';

/** One rainy day at the shop: a plan, a walk of it, and what was met. All invented. */
export const START = Date.UTC(2026, 10, 22, 13, 2);
const MINUTE_MS = 60_000;
const SHOP = 'https://shop.example';

export const SAMPLE_PLAN: Plan = {
  ...presetPlan('five'),
  id: 'rainy-day',
  name: { en: 'Rainy day on a budget', sv: 'En regnig dag med tunn plånbok' },
  purpose: {
    en: 'From the first ad to a coat that keeps the rain out.',
    sv: 'Från första annonsen till en kappa som håller regnet ute.',
  },
  sites: [SHOP, 'https://pay.example', 'https://mail.example'],
  touchpoints: [
    {
      id: 'ad.feed',
      label: { en: 'Ad in the feed', sv: 'Annons i flödet' },
      stages: ['awareness'],
      channel: 'instagram',
      medium: 'digital',
      owner: 'partner',
      responsible: 'Marketing',
    },
    {
      id: 'landing.hero',
      label: { en: 'Landing page', sv: 'Landningssida' },
      stages: ['awareness', 'consideration'],
      channel: 'website',
      medium: 'digital',
      owner: 'brand',
      responsible: 'E-commerce',
    },
    {
      id: 'newsletter.open',
      label: { en: 'Newsletter sign-up', sv: 'Anmälan till nyhetsbrevet' },
      stages: ['consideration'],
      channel: 'newsletter',
      medium: 'digital',
      owner: 'brand',
      responsible: 'CRM',
    },
    {
      id: 'checkout.pay',
      label: { en: 'Pay', sv: 'Betala' },
      stages: ['purchase'],
      medium: 'digital',
      owner: 'partner',
      responsible: 'Finance',
    },
    {
      id: 'friend.tip',
      label: { en: 'Tip from a friend', sv: 'Tips från en vän' },
      stages: ['advocacy'],
      channel: 'friend',
      medium: 'physical',
      owner: 'external',
    },
  ],
  personas: [
    {
      id: 'maja',
      name: 'Maja',
      primary: true,
      kind: 'b2c',
      summary: {
        en: '34, cycles to work, buys when it rains.',
        sv: '34, cyklar till jobbet, handlar när det regnar.',
      },
      goal: {
        en: 'I need a raincoat before Saturday, without paying too much.',
        sv: 'Jag behöver en regnkappa till lördag, utan att betala för mycket.',
      },
      channel: 'instagram',
    },
    {
      id: 'bo',
      name: 'Bo',
      primary: false,
      kind: 'b2c',
      summary: {
        en: '61, wants to feel the cloth first.',
        sv: '61, vill känna på tyget först.',
      },
    },
  ],
};

export const SAMPLE_JOURNEY: Journey = {
  id: 'journey-1',
  plan: SAMPLE_PLAN,
  source: { kind: 'site', address: `${SHOP}/journey.json` },
  savedAt: START - 60 * MINUTE_MS,
};

export const SAMPLE_WALK: Walk = {
  id: 'walk-1',
  journeyId: 'journey-1',
  personaId: 'maja',
  goal: 'I need a raincoat before Saturday, without paying too much.',
  channel: 'instagram',
  startAddress: `${SHOP}/`,
  state: 'walking',
  startedAt: START,
  endedAt: null,
  sites: [SHOP],
  closing: null,
  pauses: [],
};

const step = (id: string, minute: number, path: string, stage: string | null) => ({
  id,
  walkId: 'walk-1',
  at: START + minute * MINUTE_MS,
  address: SHOP + path,
  stage,
});

export const SAMPLE_STEPS: Step[] = [
  {
    ...step('s1', 0, '/', 'awareness'),
    kind: 'page',
    title: 'Raincoats that last',
    loadMs: 5200,
    marks: 6,
  },
  {
    ...step('s2', 0.1, '/', 'awareness'),
    kind: 'touchpoint',
    touchpoint: 'landing.hero',
    action: 'seen',
  },
  {
    ...step('s3', 1, '/coats', 'consideration'),
    kind: 'page',
    title: 'All coats',
    loadMs: 900,
    marks: 4,
  },
  {
    ...step('s4', 1.2, '/coats', 'consideration'),
    kind: 'touchpoint',
    touchpoint: 'newsletter.open',
    action: 'clicked',
  },
  { ...step('s5', 2, '/coats', 'consideration'), kind: 'felt', feeling: 1 },
  {
    ...step('s6', 3, '/about/sustainability', null),
    kind: 'page',
    title: 'Our wool and where it comes from',
    loadMs: 700,
    marks: 0,
  },
  {
    ...step('s7', 4, '/coats', 'consideration'),
    kind: 'page',
    title: 'All coats',
    loadMs: 800,
    marks: 4,
  },
  {
    ...step('s8', 6, '/checkout', 'purchase'),
    kind: 'page',
    title: 'Checkout',
    loadMs: 1200,
    marks: 5,
  },
  {
    ...step('s9', 7, '/checkout', 'purchase'),
    kind: 'touchpoint',
    touchpoint: 'checkout.pay',
    action: 'submitted',
  },
  { ...step('s10', 7.5, '/checkout', 'purchase'), kind: 'felt', feeling: -2 },
];

/** A kept note, changed as a test needs it. */
export function sampleNote(change: Partial<Note> = {}): Note {
  return {
    id: 'note-1',
    walkId: 'walk-1',
    journeyId: 'journey-1',
    personaId: 'maja',
    phase: 'kept',
    kind: 'missing',
    severity: 3,
    feeling: -2,
    text: 'The shipping cost is only shown at the last step.',
    stage: 'purchase',
    touchpoint: 'checkout.pay',
    owner: 'partner',
    responsible: 'Finance',
    address: `${SHOP}/checkout`,
    title: 'Checkout',
    viewport: { width: 1280, height: 800, scale: 1 },
    target: {
      selector: '#total',
      label: 'Total',
      tag: 'p',
      box: { x: 820, y: 420, width: 240, height: 40 },
    },
    anchor: 'found',
    pictureId: 'picture-1',
    at: START + 8 * MINUTE_MS,
    editedAt: START + 8 * MINUTE_MS,
    revision: 3,
    deletedAt: null,
    ...change,
  };
}
