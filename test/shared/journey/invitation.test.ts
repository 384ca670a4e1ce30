import { describe, expect, it } from 'vitest';
import {
  decodeInvitation,
  encodeInvitation,
  INVITATION_LIMIT,
  type Invitation,
} from '../../../shared/journey/invitation.ts';
import { compactInvitation, expandInvitation } from '../../../shared/journey/invite-compact.ts';
import { codeIn, withCode } from '../../../shared/journey/invite-link.ts';
import { PRESETS, presetPlan } from '../../../shared/journey/presets.ts';
import { samplePlan } from '../../../shared/journey/samples/sample-plan.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';

const INVITATION: Invitation = {
  from: 'Anna',
  journeyId: 'journey-1',
  journey: {
    ...{ id: 'journey-1', plan: { ...samplePlan('b2c'), unheard: { of: ['x'] } }, savedAt: 1 },
    source: { kind: 'sample', sample: 'b2c' },
  },
  walk: {
    ...{ personaId: 'maja', goal: 'a raincoat', channel: 'instagram', title: 'Rain' },
    startAddress: 'https://shop.example/coats?x=1#/route',
    charter: { blind: true, expectedMs: 60_000, destination: 'https://shop.example/thanks' },
  },
};

const spoiled = (change: (json: Record<string, never>) => unknown) => {
  const json = JSON.parse(encodeInvitation(INVITATION)) as Record<string, never>;
  return JSON.stringify(change(json) ?? json);
};

describe('an invitation', () => {
  it('comes out as it went in, unknown fields of the journey too', () => {
    expect(decodeInvitation(encodeInvitation(INVITATION))).toEqual({ ok: true, value: INVITATION });
    const short = { ...INVITATION, journey: null };
    expect(decodeInvitation(encodeInvitation(short))).toEqual({ ok: true, value: short });
  });

  it.each([
    ['no JSON', 'hello', 'notOurs', ''],
    ['another file of ours', '{"waymark":"walk","version":3}', 'notOurs', ''],
    ['null', 'null', 'notOurs', ''],
    ['a newer one', spoiled((json) => ({ ...json, version: 2 })), 'newerVersion', 'version'],
    [
      'a script to start with',
      spoiled((json) => ({
        ...json,
        walk: { ...INVITATION.walk, startAddress: 'javascript:alert(1)' },
      })),
      'invalid',
      'walk.startAddress',
    ],
    [
      'a file to start with',
      spoiled((json) => ({
        ...json,
        walk: { ...INVITATION.walk, startAddress: 'file:///etc/passwd' },
      })),
      'invalid',
      'walk.startAddress',
    ],
    [
      'nobody’s persona',
      spoiled((json) => ({ ...json, walk: { ...INVITATION.walk, personaId: 'ove' } })),
      'invalid',
      'walk.personaId',
    ],
    [
      'another journey’s id',
      spoiled((json) => ({ ...json, journeyId: 'journey-2' })),
      'invalid',
      'journeyId',
    ],
    [
      'a poisoned key',
      encodeInvitation(INVITATION).replace('"unheard"', '"__proto__"'),
      'invalid',
      'journey.plan.__proto__',
    ],
    ['too much of it', `"${'x'.repeat(INVITATION_LIMIT)}"`, 'tooLarge', ''],
  ])('is refused as %s', (_, text, why, where) => {
    expect(decodeInvitation(text)).toEqual({ ok: false, reason: { why, where } });
  });
});

describe('a short invitation', () => {
  const journey = {
    ...INVITATION.journey,
    id: 'journey-1',
    source: { kind: 'own' } as const,
    savedAt: 1,
  };

  it.each(PRESETS)('says the stages of %s by their name, and comes out whole', (preset) => {
    const plan = { ...presetPlan(preset), sites: ['https://shop.example'], later: { kept: 1 } };
    const walk = { ...INVITATION.walk, personaId: null };
    const invitation = { ...INVITATION, journey: { ...journey, plan }, walk };
    const short = compactInvitation(invitation);
    expect(short.length).toBeLessThan(encodeInvitation(invitation).length / 2);
    expect(decodeInvitation(expandInvitation(short))).toEqual({ ok: true, value: invitation });
  });

  it('says other stages as they are', () => {
    const short = compactInvitation({
      ...INVITATION,
      journey: { ...journey, plan: { ...presetPlan('five'), stages: [{ id: 'a', name: 'A' }] } },
    });
    expect(short).toContain('"stages":[{"id":"a"');
    expect(expandInvitation(short)).toBe(short);
  });

  it.each([
    'no JSON',
    'null',
    '7',
    '{"journey":null}',
    '{"journey":{"plan":{"stages":"toString"}}}',
    '{"journey":{"plan":7}}',
  ])('leaves %s alone', (text) => expect(expandInvitation(text)).toBe(text));
});

describe('a link', () => {
  it.each([
    ['https://shop.example/', 'https://shop.example/#:~:waymark=abc_-1'],
    ['https://shop.example/#/coats', 'https://shop.example/#/coats:~:waymark=abc_-1'],
    ['https://shop.example/#:~:waymark=old', 'https://shop.example/#:~:waymark=abc_-1'],
  ])('from %s is %s, and says its code', (address, link) => {
    expect(withCode(address, 'abc_-1')).toBe(link);
    expect(codeIn(link)).toBe('abc_-1');
  });

  it('says its code beside another directive', () => {
    expect(codeIn('https://a.example/#x:~:text=rain&waymark=abc')).toBe('abc');
  });

  it.each([
    '',
    'https://a.example/',
    'https://a.example/#waymark=abc',
    'https://a.example/#:~:waymark=',
    'https://a.example/#:~:waymark=<b>',
  ])('has none in %j', (text) => {
    expect(codeIn(text)).toBeUndefined();
  });

  it('leaves nothing of it in what is recorded', () => {
    expect(cleanAddress('https://a.example/#/coats:~:waymark=abc')).toBe(
      'https://a.example/#/coats',
    );
    expect(cleanAddress('https://a.example/#:~:waymark=abc')).toBe('https://a.example/');
  });
});
