import type { Journey, Note, Step, Walk } from '../../shared/journey/records.ts';
import { type Browser, until } from '../launch/driver.ts';

/**
 * A walk as a large company's people make it: long names, Swedish compound words, a title of 200 characters,
 * addresses without an end. What fits here fits anywhere.
 */
const START = Date.UTC(2026, 10, 20, 8, 30);
const MINUTE = 60_000;
const SHOP = 'https://regnklader-och-friluftsutrustning.example';
const COMPOUND = 'Regnklädeskollektionslanseringskampanjen';
const TITLE =
  `${COMPOUND} med vattenavvisande ytbehandling, tejpade sömmar och återvunnet foder · Damer · ` +
  'Regnkläder och friluftsutrustning för hela familjen sedan 1923 · Fri frakt över 499 kr och öppet köp';
const LONG_TITLE = TITLE.padEnd(200, '!').slice(0, 200);
const ADDRESS = `${SHOP}/dam/${'regnklader-och-ovriga-ytterplagg/'.repeat(4)}regnrock-fjallravn-2026`;

const STAGES = [
  ['awareness', 'Kännedom och första varumärkeskontakt'],
  ['consideration', 'Övervägande och produktjämförelse'],
  ['purchase', 'Köp'],
  ['retention', 'Leveransbevakning och eftermarknadskontakt'],
  ['advocacy', 'Rekommendationsbenägenhet'],
] as const;

const TOUCHPOINTS = [
  ['ad', 'Annons för regnklädeskollektionen i det sociala flödet', 'awareness', 'partner'],
  ['landing', 'Kampanjlandningssida', 'consideration', 'brand'],
  [
    'reviews',
    'Kundrecensionssammanställning från oberoende jämförelsetjänst',
    'consideration',
    'external',
  ],
  ['checkout.pay', 'Betalsätt', 'purchase', 'partner'],
  ['unboxing', 'Uppackningsögonblicket hemma vid köksbordet', 'retention', 'customer'],
] as const;

export const LONG_JOURNEY: Journey = {
  id: 'long-journey',
  plan: {
    version: 1,
    id: 'raincoat',
    name: `Från första regndroppen till återköp: ${COMPOUND} hösten 2026`,
    purpose: 'Förstå var nya kunder tvekar, ger upp eller ringer kundtjänsten, och varför.',
    sites: [SHOP, 'https://betalningsformedling.betalningsformedlaren.example'],
    stages: STAGES.map(([id, name]) => ({
      id,
      name,
      meaning: `Kunden vill slippa ${COMPOUND.toLowerCase()} och komma vidare utan onödiga steg.`,
    })),
    touchpoints: TOUCHPOINTS.map(([id, label, stage, owner]) => ({
      id,
      label,
      stages: [stage],
      owner,
      medium: id === 'unboxing' ? 'physical' : 'digital',
      channel: 'instagram',
      responsible: 'Kundupplevelseutvecklingsavdelningen',
    })),
    personas: ['Marie-Louise Gyllenstierna-Söderblom', 'Bo'].map((name, index) => ({
      id: `persona-${index}`,
      name,
      primary: index === 0,
      kind: 'b2c' as const,
      summary: 'Småbarnsförälder som pendlar, handlar på mobilen och läser alla recensioner först.',
      goal: 'Hitta en regnrock till barnens höstutflykt innan veckohandlingen är klar.',
      channel: 'instagram',
    })),
  },
  source: { kind: 'site', address: `${SHOP}/journey.json` },
  savedAt: START,
};

export const LONG_WALK: Walk = {
  id: 'long-walk',
  journeyId: LONG_JOURNEY.id,
  personaId: 'persona-0',
  goal: 'Hitta en regnrock till barnens höstutflykt som håller tätt i förskolekapprummet också.',
  channel: 'Influencersamarbetsinlägg i sociala medier',
  startAddress: ADDRESS,
  state: 'ended',
  startedAt: START,
  endedAt: START + 95 * MINUTE,
  sites: [SHOP],
  closing: {
    reached: false,
    leftAt: 'retention',
    ease: 4,
    remark: `Fraktkostnaden syntes först i sista steget. ${COMPOUND} borde säga det direkt.`,
  },
  pauses: [],
};

const moment = (minutes: number) => ({
  walkId: LONG_WALK.id,
  at: START + minutes * MINUTE,
  address: ADDRESS,
});

const STEPS: Step[] = [
  ...STAGES.map(
    ([stage], index): Step => ({
      ...moment(index * 12),
      kind: 'page',
      id: `page-${index}`,
      stage,
      title: index === 1 ? LONG_TITLE : (TOUCHPOINTS[index]?.[1] ?? ''),
      loadMs: index === 1 ? 12_400 : 300,
      marks: index === 2 ? 0 : 4,
    }),
  ),
  ...TOUCHPOINTS.map(
    ([touchpoint, , stage], index): Step => ({
      ...moment(index * 12 + 1),
      kind: 'touchpoint',
      id: `met-${index}`,
      stage,
      touchpoint,
      action: (['seen', 'clicked', 'submitted'] as const)[index % 3] ?? 'seen',
    }),
  ),
  ...([1, -2, -1, 2] as const).map(
    (feeling, index): Step => ({
      ...moment(index * 12 + 2),
      kind: 'felt',
      id: `felt-${index}`,
      stage: STAGES[index]?.[0] ?? null,
      feeling,
    }),
  ),
];

/** A note of the long walk. */
export const longNote = (id: string, over: Partial<Note>): Note => ({
  ...moment(20),
  id,
  journeyId: LONG_JOURNEY.id,
  personaId: 'persona-0',
  phase: 'kept',
  kind: 'missing',
  severity: 4,
  feeling: -2,
  text: `Fraktkostnadsinformationen saknas helt på produktsidan. ${'Jag får leta. '.repeat(12)}`,
  stage: 'consideration',
  touchpoint: 'reviews',
  owner: 'external',
  responsible: 'Kundupplevelseutvecklingsavdelningen i samarbete med Betalningsförmedlaren',
  title: LONG_TITLE,
  viewport: { width: 1280, height: 800, scale: 1 },
  target: {
    selector: '#price',
    label: 'Fraktkostnadsberäkningsknappen under produktbeskrivningen',
    tag: 'button',
    box: { x: 400, y: 300, width: 240, height: 60 },
  },
  anchor: 'found',
  pictureId: 'picture',
  editedAt: START + 21 * MINUTE,
  revision: 3,
  deletedAt: null,
  ...over,
});

const NOTES: Note[] = [
  longNote('worst', { at: START + 15 * MINUTE }),
  longNote('word', { text: COMPOUND.repeat(3), kind: 'unclear', severity: 2, pictureId: null }),
  longNote('lost', {
    anchor: 'lost',
    kind: 'idea',
    severity: 0,
    feeling: 1,
    touchpoint: null,
    owner: null,
  }),
  longNote('draft', {
    text: `${ADDRESS} finns inte längre`,
    phase: 'draft',
    kind: 'delight',
    severity: 0,
    feeling: 2,
    at: START + 40 * MINUTE,
  }),
];

const RECORDS = { journeys: [LONG_JOURNEY], walks: [LONG_WALK], steps: STEPS, notes: NOTES };

/** Stores the walk with one picture, as if it had been walked and ended. Open panels hear nothing of it. */
export async function storeLongWalk(browser: Browser): Promise<void> {
  const isThere = () =>
    browser.extension.eval(async () => {
      return (await indexedDB.databases()).some(
        ({ name, version }) => name === 'waymark' && version,
      );
    });
  await until(isThere, 'the background to make the database');
  await put(browser, RECORDS);
}

/** Makes the stored walk one that goes on, with its closing questions unanswered. */
export async function reopenLongWalk(browser: Browser): Promise<void> {
  const going: Walk = { ...LONG_WALK, state: 'walking', endedAt: null, closing: null };
  await put(browser, { walks: [going] });
}

function put(browser: Browser, records: Partial<typeof RECORDS>): Promise<void> {
  return browser.extension.eval(async (records) => {
    const canvas = new OffscreenCanvas(1280, 800);
    const pen = canvas.getContext('2d');
    for (const [index, colour] of ['#e8e4da', '#33506b', '#c96f2e'].entries()) {
      if (pen) pen.fillStyle = colour;
      pen?.fillRect(index * 200, index * 120, 1280, 800);
    }
    const bytes = await canvas.convertToBlob({ type: 'image/jpeg' });
    const picture = { id: 'picture', noteId: 'worst', at: 0, width: 1280, height: 800, covered: 0 };
    const box = { x: 400, y: 300, width: 240, height: 60 };
    const opened = indexedDB.open('waymark');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const tx = database.transaction([...database.objectStoreNames], 'readwrite');
    tx.objectStore('pictures').put({ ...picture, box, type: 'image/jpeg', bytes });
    for (const [store, rows] of Object.entries(records)) {
      for (const row of rows) tx.objectStore(store).put(row);
    }
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onerror = reject;
    });
    database.close();
  }, records);
}
