import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PlanSchema } from '../../../shared/journey/plan.ts';
import { type PlanFault, planFaults, readPlan } from '../../../shared/journey/plan-fault.ts';
import { decodeWalkFile, encodeWalkFile } from '../../../shared/journey/walk-file.ts';
import { richFile, withUnknownFields } from './rich-plan.ts';
import { sampleJourney, sampleWalk } from './sample-walk.ts';

type Loose = Record<string, unknown>;

/** The rich file with the value at a dotted path changed; `undefined` takes the field away. */
function bent(path: string, value: unknown): string {
  const file = richFile();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Loose>((part, key) => part[key] as Loose, file as unknown as Loose);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(file);
}

const faultOf = (text: string): PlanFault | 'tooLarge' | null => {
  const read = readPlan(text);
  return read.ok ? null : read.reason;
};

describe('a journey file', () => {
  it('that ends in the middle is said to; one that is no JSON is of another kind', () => {
    const cut = JSON.stringify(richFile()).slice(0, -9);
    expect(faultOf(cut)).toEqual({ where: '', what: 'cutOff', allowed: [] });
    expect(faultOf('<html>')).toMatchObject({ where: '', what: 'kind' });
  });

  it('with every field there is comes out as it went in', () => {
    expect(v.parse(PlanSchema, richFile())).toEqual(richFile());
  });

  it('keeps what it does not know at every depth', () => {
    const file = withUnknownFields(richFile());
    // The file, its review, and each stage, touchpoint, backstage, resources, persona and rule.
    expect(JSON.stringify(file).split('x-later')).toHaveLength(1 + 12);
    expect(v.parse(PlanSchema, file)).toEqual(file);
  });

  it('of the first days needs none of the later fields', () => {
    const old = {
      version: 1,
      id: 'a',
      name: 'A',
      stages: [{ id: 's', name: 'S' }],
      touchpoints: [{ id: 't', label: 'T', stages: ['s'] }],
      personas: [{ id: 'p', name: 'P' }],
    };
    expect(v.parse(PlanSchema, old)).toEqual({
      ...old,
      sites: [],
      touchpoints: [{ ...old.touchpoints[0], medium: 'digital' }],
      personas: [{ ...old.personas[0], primary: false, kind: 'b2c' }],
    });
  });

  it('survives a walk file with what it does not know', () => {
    const plan = v.parse(PlanSchema, withUnknownFields(richFile()));
    const journey = { ...sampleJourney(), plan };
    const rest = {
      walk: sampleWalk({ journeyId: journey.id }),
      steps: [],
      notes: [],
      pictures: [],
    };
    const file = encodeWalkFile({ journey, ...rest }, 1);
    const read = decodeWalkFile(file);
    expect(read.ok && read.value.journey.plan).toEqual(plan);
  });
});

describe('a bad field is named by its path:', () => {
  it.each<[string, unknown, string, PlanFault['what']]>([
    ['version', 2, 'version', 'choice'],
    ['name', undefined, 'name', 'missing'],
    ['name', {}, 'name', 'missing'],
    ['name', { english: 'x' }, 'name.english', 'form'],
    ['name', { en: 7 }, 'name.en', 'kind'],
    ['goals', 'more orders', 'goals', 'kind'],
    ['goals.1', { en: 3 }, 'goals.1.en', 'kind'],
    ['goals', new Array(51).fill('x'), 'goals', 'tooLong'],
    ['state', 'as-is', 'state', 'choice'],
    ['review.every', 'often', 'review.every', 'choice'],
    ['review.last', '22 November', 'review.last', 'likeThis'],
    ['review.last', '2026-13-01', 'review.last', 'likeThis'],
    ['sites.0', 'shop.example', 'sites.0', 'likeThis'],
    ['stages', [], 'stages', 'missing'],
    ['stages.1.id', 'purchase', 'stages.1.id', 'twice'],
    ['stages.0.needs.0', null, 'stages.0.needs.0', 'kind'],
    ['touchpoints.1.id', 'checkout.pay', 'touchpoints.1.id', 'twice'],
    ['touchpoints.0.id', 'Pay!', 'touchpoints.0.id', 'likeThis'],
    ['touchpoints.0.owner', 'me', 'touchpoints.0.owner', 'choice'],
    ['touchpoints.0.momentOfTruth', 'yes', 'touchpoints.0.momentOfTruth', 'kind'],
    ['touchpoints.0.backstage', 'people', 'touchpoints.0.backstage', 'kind'],
    ['touchpoints.0.backstage.law', 'PSD2', 'touchpoints.0.backstage.law', 'kind'],
    ['touchpoints.0.backstage.resources.need', 7, 'touchpoints.0.backstage.resources.need', 'kind'],
    ['personas.1.id', 'maja', 'personas.1.id', 'twice'],
    ['personas.0.entry.1', 'pigeon', 'personas.0.entry.1', 'choice'],
    ['rules', {}, 'rules', 'kind'],
    ['rules', new Array(201).fill({ stages: ['s'] }), 'rules', 'tooLong'],
    ['rules.0.stages', undefined, 'rules.0', 'empty'],
    ['rules.0.pages', 'cart', 'rules.0.pages', 'likeThis'],
    ['rules.1.selector', undefined, 'rules.1.selector', 'missing'],
    ['rules.1.on', 'hover', 'rules.1.on', 'choice'],
    ['pageTypes.cart', 'purchase', 'pageTypes.cart', 'kind'],
    ['pageTypes.cart', [], 'pageTypes.cart', 'missing'],
  ])('%s = %j', (path, value, where, what) => {
    expect(faultOf(bent(path, value))).toMatchObject({ where, what });
  });

  it('a version that is not known comes with the one that is', () => {
    expect(faultOf(bent('version', 2))).toMatchObject({ allowed: ['1'] });
  });

  it('together with all others, up to a number', () => {
    const file = JSON.parse(bent('version', 2)) as { touchpoints: object[] };
    expect(planFaults({ ...file, name: 7 })).toEqual({
      faults: [
        { where: 'version', what: 'choice', allowed: ['1'] },
        { where: 'name', what: 'kind', allowed: [] },
      ],
      more: 0,
    });
    const many = planFaults({ ...file, touchpoints: new Array(30).fill(7) });
    expect([many.faults.length, many.more]).toEqual([20, 11]);
    expect(planFaults(richFile())).toEqual({ faults: [], more: 0 });
  });

  it.each([
    ['touchpoints.0.id', 'Pay!', 'checkout.pay'],
    ['sites.0', 'shop.example', 'https://shop.example'],
    ['review.last', '22 November', '2026-11-22'],
    ['rules.0.pages', 'cart', '/cart/*'],
  ])('%s = %j comes with how it is written', (path, value, example) => {
    expect(faultOf(bent(path, value))).toEqual({
      where: path,
      what: 'likeThis',
      allowed: [example],
    });
  });

  it('a word that may not stand there comes with those that may', () => {
    expect(faultOf(bent('touchpoints.0.owner', 'me'))).toEqual({
      where: 'touchpoints.0.owner',
      what: 'choice',
      allowed: ['brand', 'partner', 'customer', 'external'],
    });
  });

  it('a file longer than any journey is not read at all', () => {
    expect(faultOf(' '.repeat(1_000_001))).toBe('tooLarge');
  });
});
