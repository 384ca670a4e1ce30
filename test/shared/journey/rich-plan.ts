const HEAD = {
  $schema: './journey.schema.json',
  version: 1,
  id: 'shop.first-order',
  name: { en: 'The first order', 'sv-SE': 'Den första ordern' },
  purpose: 'Find where new customers give up.',
  goals: ['More first orders', { en: 'Fewer calls', sv: 'Färre samtal' }],
  users: ['Marketing', 'Customer service'],
  basis: ['Twelve interviews'],
  value: 'Four hundred orders a year',
  state: 'service-blueprint',
  review: { every: 'quarter', last: '2026-11-02' },
  sites: ['https://shop.example'],
};

const STAGES = [
  {
    id: 'purchase',
    name: 'Purchase',
    meaning: 'Wants to be done',
    needs: ['To know the price'],
    behaviours: ['Compares'],
    drivers: ['It rains'],
    expectations: ['Two minutes'],
    questions: ['When does it come?'],
    problems: ['The code is refused'],
    measures: ['Orders begun and placed'],
  },
  { id: 'retention', name: 'Loyalty' },
];

const TOUCHPOINTS = [
  {
    id: 'checkout.pay',
    label: { en: 'Payment', nb: 'Betaling' },
    stages: ['purchase', 'retention'],
    channel: 'website',
    medium: 'digital',
    owner: 'partner',
    responsible: 'Finance',
    what: 'The card is charged',
    how: 'In the bank’s own window',
    experience: 'Feels safe',
    action: 'Pays by card',
    next: ['mail.receipt'],
    loop: false,
    momentOfTruth: true,
    firstContact: false,
    status: 'known',
    backstage: {
      process: ['Fraud check'],
      law: ['PSD2'],
      rule: ['No card is kept'],
      technology: ['Payment provider'],
      resources: { have: ['One developer'], need: ['A second provider'] },
    },
  },
  {
    id: 'mail.receipt',
    label: 'Receipt',
    stages: ['retention'],
    medium: 'digital',
    owner: 'brand',
  },
];

const PERSONAS = [
  {
    id: 'maja',
    name: 'Maja',
    primary: true,
    kind: 'b2c',
    summary: 'Bikes to work',
    goal: 'A coat by Saturday',
    channel: 'instagram',
    relation: 'potential',
    needs: ['Dry knees'],
    motives: ['Autumn'],
    doubts: ['The size'],
    service: 'self',
    gender: 'Woman',
    age: '31',
    geography: 'Gothenburg',
    found: 'Bicycle clubs',
    entry: ['search', 'referred'],
  },
  { id: 'ines', name: 'Ines', primary: false, kind: 'b2b', tasks: ['Buys workwear for forty'] },
];

const RULES = [
  { pages: '/cart/*', stages: ['purchase'] },
  {
    pages: 'https://pay.example/*',
    selector: 'form#card',
    touchpoint: 'checkout.pay',
    stages: ['purchase'],
    on: 'submit',
  },
];

/** A journey file in which every field there is stands at least once; a new one at each call. */
export function richFile() {
  return structuredClone({
    ...HEAD,
    stages: STAGES,
    touchpoints: TOUCHPOINTS,
    personas: PERSONAS,
    rules: RULES,
    pageTypes: { cart: ['purchase'], 'order status': ['retention'] },
  });
}

/** Puts an unknown field into every object of a value, at every depth; texts in several languages are let be. */
export function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    key === 'pageTypes' ? part : withUnknownFields(part),
  ]);
  const isText = Object.keys(value).every((key) => /^[a-z]{2}(-[A-Z]{2})?$/.test(key));
  if (isText) return value;
  return { ...Object.fromEntries(entries), 'x-later': { deep: [1, { deeper: true }] } };
}
