import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { fragmentOf } from '../../../extension/report/route.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { PLAN_FIELDS } from '../../../shared/journey/plan-fields.ts';
import { choose, leave, open, press, tab, tick, write } from './journey-writing.tsx';

/** Names for machines, which come with the record and are no words of the map. */
const GIVEN = ['$schema', 'version', 'id', 'personas[].id'];

/** What is written below, one of each field that a journey file may have. */
const WRITTEN: Plan = {
  ...{ version: 1, id: 'own-journey', name: 'The first order', purpose: 'Fewer who give up' },
  ...{ goals: ['More orders'], users: ['Customer service'], basis: ['Twelve interviews'] },
  ...{ value: 'Four hundred orders', state: 'service-blueprint' },
  review: { every: 'quarter', last: '2026-11-02' },
  sites: ['https://shop.example'],
  stages: [
    {
      ...{ id: 'purchase', name: 'Purchase', meaning: 'Wants to be done', needs: ['The price'] },
      ...{ behaviours: ['Compares'], drivers: ['It rains'], expectations: ['Two minutes'] },
      ...{ questions: ['When?'], problems: ['The code'], measures: ['Orders begun'] },
    },
    { id: 'stage-2', name: 'Loyalty' },
  ],
  touchpoints: [
    { id: 'touchpoint-1', label: 'Receipt', stages: ['stage-2'], medium: 'digital' },
    {
      ...{ id: 'checkout.pay', label: 'Payment', stages: ['purchase', 'stage-2'] },
      ...{ channel: 'website', medium: 'physical', owner: 'partner', responsible: 'Finance' },
      ...{ what: 'The card is charged', how: 'At the bank', experience: 'Feels safe' },
      ...{ action: 'Pays by card', next: ['touchpoint-1'], loop: true },
      ...{ momentOfTruth: true, firstContact: true, status: 'assumed' },
      backstage: {
        ...{ process: ['Fraud check'], law: ['PSD2'], rule: ['No card is kept'] },
        ...{ technology: ['A provider'], resources: { have: ['One'], need: ['Two'] } },
      },
    },
  ],
  personas: [
    {
      ...{ id: 'persona-1', name: 'Maja', primary: true, kind: 'b2c', summary: 'Bikes to work' },
      ...{ goal: 'A coat by Saturday', channel: 'instagram', relation: 'potential' },
      ...{ needs: ['Dry knees'], motives: ['Autumn'], doubts: ['The size'], service: 'self' },
      ...{ gender: 'Woman', age: '31', geography: 'Gothenburg', found: 'Bicycle clubs' },
      entry: ['search', 'referred'],
    },
    { id: 'persona-2', name: 'Ines', primary: false, kind: 'b2b', tasks: ['Buys for forty'] },
  ],
  rules: [
    {
      ...{ pages: '/cart/*', selector: '#card', touchpoint: 'checkout.pay', stages: ['purchase'] },
      on: 'submit',
    },
  ],
  pageTypes: { cart: ['purchase'] },
};

/** Every field that a plan says, as `PLAN_FIELDS` names them. */
function fieldsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  return entries.flatMap(([key, part]) => {
    const here = path ? `${path}.${key}` : key;
    return key === 'pageTypes' ? [here] : [here, ...fieldsIn(part, here)];
  });
}

const all = async (texts: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(texts)) await write(label, value);
};
const lists = async (items: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(items)) {
    await press(`Add: ${label}`);
    await write(`${label} 1`, value);
  }
};

async function writeStages(): Promise<void> {
  await press(/^1Stage without a name/);
  await all({
    'Name of the stage': 'Purchase',
    'What the customer is about here': 'Wants to be done',
  });
  await lists({
    ...{ Needs: 'The price', Behaviours: 'Compares', Drivers: 'It rains' },
    ...{ Expectations: 'Two minutes', Questions: 'When?', Problems: 'The code' },
    'What is measured here': 'Orders begun',
  });
  await press('Call it purchase');
  await press('Add a stage');
  await write('Name of the stage', 'Loyalty');
}

async function writeTouchpoints(): Promise<void> {
  const [first, second] = document.querySelectorAll<HTMLElement>('[data-end] button');
  fireEvent.click(second as HTMLElement);
  await write('Name of the touchpoint', 'Receipt');
  fireEvent.click(first as HTMLElement);
  await all({
    ...{ 'Name of the touchpoint': 'Payment', Channel: 'Website' },
    ...{ 'Who answers for it': 'Finance', 'What shall happen': 'The card is charged' },
    ...{ 'How it shall happen': 'At the bank' },
    'What the customer shall experience': 'Feels safe',
    'What the customer should preferably do': 'Pays by card',
  });
  for (const one of ['Off screen', 'Partner', 'Assumed', 'A moment that decides']) await tick(one);
  for (const one of [/^First contact/, '2 Loyalty', 'Receipt', /^May lead back/]) await tick(one);
  await lists({
    ...{ Processes: 'Fraud check', Laws: 'PSD2', 'Own rules': 'No card is kept' },
    ...{ Technology: 'A provider', 'Resources that are there': 'One' },
    'Resources that are missing': 'Two',
  });
  await leave('Name in marks and rules', 'checkout.pay');
}

async function writePersonas(): Promise<void> {
  await tab(/^Personas/);
  await press('Add a persona');
  await all({
    ...{ Name: 'Maja', 'Who that is': 'Bikes to work', Age: '31', Gender: 'Woman' },
    ...{ 'What they want, in their words': 'A coat by Saturday', 'Where they live': 'Gothenburg' },
    ...{ 'Usual channel': 'Instagram', 'How such people are found': 'Bicycle clubs' },
  });
  await lists({
    ...{ Needs: 'Dry knees', 'What motivates them': 'Autumn', 'What makes them doubt': 'The size' },
  });
  for (const one of ['Potential customer', 'Manages alone']) await tick(one);
  for (const one of ['Searches the web', /^Was referred/]) await tick(one);
  await press('Add a persona');
  await write('Name', 'Ines');
  await tick('At a company');
  await lists({ 'Nature of the work': 'Buys for forty' });
}

async function writeAbout(): Promise<void> {
  await tab(/^About/);
  await all({
    'What the map is for': 'Fewer who give up',
    'What control of this journey would be worth': 'Four hundred orders',
    'Sites the journey runs over': 'shop.example',
  });
  await press('Add the site');
  await lists({
    ...{ Goals: 'More orders', 'Who uses the map': 'Customer service' },
    'Experiences it rests on': 'Twelve interviews',
  });
  await choose('What the map shows', 'service-blueprint');
  await choose('How often it is walked anew', 'quarter');
  await choose('Last gone through', '2026-11-02');
}

async function writeRules(): Promise<void> {
  await tab(/^Rules/);
  await press('Add a rule');
  await leave('CSS selector', '#card');
  await choose('Is the touchpoint', 'checkout.pay');
  await choose('What counts', 'submit');
  await leave('Pages', '/cart/*');
  await write('Another page type', 'cart');
  await press('Add the page type');
}

/** A long way by hand: some ninety changes, each drawn and stored. */
const BY_HAND_MS = 20_000;

afterEach(cleanup);

it(
  'an empty journey becomes all that a journey file may say, written by hand',
  async () => {
    expect([...new Set([...fieldsIn(WRITTEN), ...GIVEN])].toSorted()).toEqual(
      Object.keys(PLAN_FIELDS).toSorted(),
    );
    const { world } = await open({ journeys: [] }, fragmentOf('journeys'));
    await press('Begin an empty journey');
    await expect.poll(() => world.journeys[0]?.source).toEqual({ kind: 'own' });
    expect(world.journeys[0]?.plan.stages).toEqual([{ id: 'stage-1', name: '' }]);
    await write('Name of the journey', 'The first order');
    await writeStages();
    await writeTouchpoints();
    await writePersonas();
    await writeAbout();
    await writeRules();
    await expect.poll(() => world.journeys[0]?.plan).toEqual(WRITTEN);
  },
  BY_HAND_MS,
);
