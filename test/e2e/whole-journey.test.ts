import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shopOrigins } from '../launch/demo-walk.ts';
import { BROWSERS, type Browser, launch } from '../launch/driver.ts';
import { openSite } from '../launch/site.ts';
import { plantedFriction } from '../launch/site-readme.ts';
import type { Site } from '../site/server.mjs';
import { WAITED_MS } from './walk-buying.ts';
import { GOAL } from './walk-choosing.ts';
import { expectedOf, isShops, type PlanWords, settled } from './walk-expected.ts';
import type { Ledger, LedgerStop } from './walk-ledger.ts';
import { type ToldWalk, toldByPage } from './walk-page-told.ts';
import { OUTSIDE, outOfBounds, plus, timeBounds } from './walk-times.ts';
import { walks } from './walking.ts';
import { walkWhole } from './whole-walk.ts';

/** So tall that every page of the shop is in sight whole: what can be seen of it was seen. */
const WINDOW = { width: 1280, height: 3_100 };

const plan = JSON.parse(readFileSync('test/site/shop/journey.json', 'utf8')) as PlanWords;

/** Every hand-over on the way, as the plan's owners, channels and departments have it, and how it felt. */
const SEAMS = [
  'Omar says: take one size up → Instagram | Owner, Channel',
  'Sorl → duggvik – Grenar | Site, Channel, Department | Passage rated 4 of 5',
  'duggvik – Grenar → Duggvik – raincoats from the west coast | Site, Owner, Channel, Department | -2',
  'Duggvik – raincoats from the west coast → Raincoats – Duggvik | Department',
  'Skur, Long raincoat – Duggvik → Inbox – Kuvert | Site, Owner, Channel',
  'Inbox – Kuvert → Welcome, here are your 10 % – Kuvert | Owner',
  'Welcome, here are your 10 % – Kuvert → Skur, Long raincoat – Duggvik | Site, Channel, Department',
  'Address – Duggvik → They say: without the space | Channel | -1',
  'They say: without the space → Address – Duggvik | Channel',
  'Address – Duggvik → Delivery – Duggvik | Department',
  'Delivery – Duggvik → Payment – Duggvik | Owner, Department | +1',
  'Payment – Duggvik → Thank you – Duggvik | Owner, Department | +3',
  'Thank you – Duggvik → Your order D-10482 – Kuvert | Site, Owner, Channel, Department',
  'Your order D-10482 – Kuvert → Track a parcel – Paketväg | Site, Owner, Channel, Department | -3',
  'Track a parcel – Paketväg → Was all well? – Kuvert | Site, Owner, Channel, Department',
  'Was all well? – Kuvert → Tell a friend – Duggvik | Site, Owner, Channel, Department | +3',
  'Tell a friend – Duggvik → Sorl | Site, Owner, Channel, Department',
];

/** Sites that are not the one of the page before. */
function newSites(stops: readonly LedgerStop[]): string[] {
  const hosts = stops.flatMap(({ host }) => host || []);
  return hosts.filter((host, index) => host !== hosts[index - 1]).map((host) => `To ${host}`);
}

function expectBorders({ stops }: ToldWalk, ledger: Ledger): void {
  const said = (pattern: RegExp) =>
    stops.flatMap(({ border }, index) =>
      border.some((words) => pattern.test(words)) ? index : [],
    );
  const sites = stops.flatMap(({ border }) => border.filter((words) => words.startsWith('To ')));
  expect(sites).toEqual(newSites(ledger.stops));
  expect(said(/^paused for/)).toEqual([ledger.stops.findIndex(({ rested }) => rested)]);
  // The friend's advice was given the day before.
  expect(said(/\b20\d\d\b/)).toEqual([0, 1]);
}

function expectTimes(told: ToldWalk, ledger: Ledger): void {
  const { walked, waiting, told: saidWaited, rested, all } = timeBounds(ledger, WAITED_MS);
  const stages = [...plan.stages.map(({ name }) => name.en), OUTSIDE];
  expect(told.times.map(([name = '']) => name.replace(/^\d/, ''))).toEqual(stages);
  const [walking = '', waited = ''] = told.timeSentence.split(' of walking, ');
  const saidOf = (what: string) =>
    told.waits
      .replace(/ \(.*?\)/, '')
      .split(/[:·] ?/)
      .find((words) => words.includes(what)) ?? '';
  const wrong = told.times.flatMap(([, spent = '', active = '', wait = ''], index) => {
    const stage = stages[index] ?? '';
    const [least, most] = walked.get(stage) ?? [0, 0];
    return [
      ...outOfBounds(`${stage}, walked`, spent, [least, most]),
      ...outOfBounds(`${stage}, active`, active, [0, most]),
      ...outOfBounds(`${stage}, waiting`, wait, waiting.get(stage) ?? [0, 0]),
    ];
  });
  expect([
    ...wrong,
    ...outOfBounds('all', walking, all),
    ...outOfBounds('waiting', waited, plus(saidWaited, rested)),
    ...outOfBounds('waited for the moment', saidOf('off the page'), saidWaited),
    ...outOfBounds('rested', saidOf('while the walk rested'), rested),
  ]).toEqual([]);
}

describe.each(BROWSERS)('a whole journey in %s', (name) => {
  let site: Site;
  let profile: string;
  let browser: Browser;
  let ledger: Ledger;
  let told: ToldWalk;

  beforeAll(async () => {
    site = await openSite();
    profile = await mkdtemp(join(tmpdir(), 'waymark-whole-'));
    const options = { profile, grant: shopOrigins(site), reducedMotion: true, viewport: WINDOW };
    const start = async () => {
      browser = await launch(name, options);
      return browser;
    };
    ledger = await walkWhole(site, await start(), start);
    const [walk] = await walks(browser);
    told = await toldByPage(await browser.openPage(`report/index.html#walk/${walk?.id}`));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('meets all friction that was planted: each is detected, or noted by hand', () => {
    const found = ledger.notes.map(({ friction }) => friction);
    expect(found.sort()).toEqual(plantedFriction().sort());
  });

  it('is told by the walk’s page as it was done, to the step', () => {
    const expected = expectedOf(ledger, plan);
    const [stops, signals] = [told.stops.map(settled), told.signals.filter(isShops)];
    expect({ ...told, stops, signals }).toMatchObject(expected);
    // Nothing else either: nothing that nobody planned, nothing out of order, no stage skipped.
    expect(told.plan).toEqual(expected.plan);
    expectBorders(told, ledger);
  });

  it('has its goal, its outcome and its closing answers there, and nothing felt that contradicts what was observed', () => {
    expect(told.goal).toBe(GOAL);
    const [walking, waiting] = told.timeSentence.replace(/\.$/, '').split(', ');
    expect(told.figures).toEqual(['Goal reached', walking, waiting, 'Easy to navigate: 7 of 10']);
    expect(told.disputed).toEqual([]);
  });

  it('has every hand-over on the way, and says where it broke most', () => {
    expect(told.seams).toEqual(SEAMS);
    expect(told.seamSentence).toBe(
      `${SEAMS.length} hand-overs on the way. It broke most from Your order D-10482 – Kuvert to Track a parcel – Paketväg.`,
    );
  });

  it('took the time it took, stage by stage, waiting and resting apart', () => {
    expectTimes(told, ledger);
  });

  it('leaves no error behind', async () => {
    expect(await browser.errors()).toEqual([]);
  });
});
