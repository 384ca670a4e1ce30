import { describe, expect, it } from 'vitest';
import { decodeWalkFile, encodeWalkFile } from '../../../shared/journey/walk-file.ts';
import {
  felt,
  met,
  page,
  sampleJourney,
  sampleNote,
  samplePicture,
  sampleWalk,
} from './sample-walk.ts';

const ROUNDS = 1_000;
const SEED = 20_261_122;

/** mulberry32: the same faults every time, so that a failure can be looked at. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  '',
  'x'.repeat(30_000),
  '__proto__',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\ud800',
  [],
  {},
  [[]],
  { toString: 1 },
  { length: 1e9 },
];

type Holder = Record<string, unknown>;

/** Every place in the file where something stands. */
function places(value: unknown, found: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Holder;
  for (const key of Object.keys(holder)) {
    found.push([holder, key]);
    places(holder[key], found);
  }
  return found;
}

const whole = encodeWalkFile(
  {
    journey: sampleJourney(),
    walk: sampleWalk(),
    steps: [page(0), met(1, 'pay'), felt(2, 1)],
    notes: [sampleNote({ pictureId: 'picture-1' })],
    pictures: [samplePicture()],
  },
  1,
);

/** The file with one thing replaced, removed, renamed, or cut. */
function spoiled(random: () => number): string {
  const file: unknown = JSON.parse(whole);
  const all = places(file);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)];
  const [holder, key] = pick(all) ?? [{}, ''];
  const way = random();
  if (way < 0.6) holder[key] = pick(HOSTILE);
  else if (way < 0.75) delete holder[key];
  else if (way < 0.9) holder[`${key}2`] = holder[key];
  const text = JSON.stringify(file);
  return way < 0.9 ? text : text.slice(0, Math.floor(random() * text.length));
}

describe(`${ROUNDS} spoiled walk files`, () => {
  it('are read exactly as they are, or refused with a place; none crashes, none pollutes', () => {
    const random = randomFrom(SEED);
    let refused = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = spoiled(random);
      const read = decodeWalkFile(text);
      if (read.ok) {
        // A field with a default may be filled in, and nothing may get lost.
        const given = JSON.parse(text);
        expect([1, 2, 3]).toContain(given.version);
        expect({ waymark: 'walk', version: given.version, ...read.value }, text).toMatchObject(
          given,
        );
      } else {
        refused += 1;
        expect(read.reason.where, text).toMatch(/^[\w.~-]*$/);
      }
    }
    expect(refused).toBeGreaterThan(ROUNDS / 2);
    expect(refused).toBeLessThan(ROUNDS);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
