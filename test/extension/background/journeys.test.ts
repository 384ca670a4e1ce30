import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import { readJourneyFile } from '../../../extension/background/journeys.ts';
import { JOURNEY_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import { START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

const ADDRESS = 'https://shop.example/journey.json?token=abc';
const plan = {
  version: 1,
  id: 'shop',
  name: 'Shop',
  stages: [{ id: 'see', name: 'See' }],
  touchpoints: [{ id: 'ad', label: 'Ad', stages: ['see'] }],
};
const read = (file: unknown, address = ADDRESS) =>
  readJourneyFile(typeof file === 'string' ? file : JSON.stringify(file), address, START);

describe('a journey file', () => {
  it('becomes a journey that says where it came from, without the address’s secrets', async () => {
    expect(await read(plan)).toMatchObject({
      ok: true,
      value: {
        plan: { id: 'shop' },
        source: { kind: 'site', address: 'https://shop.example/journey.json' },
        savedAt: START,
      },
    });
  });

  it('is the same journey at every reading, and another one on another site', async () => {
    const ids = await Promise.all(
      [ADDRESS, 'https://shop.example/other.json', 'https://else.example/journey.json'].map(
        async (address) => {
          const found = await read(plan, address);
          return found.ok ? found.value.id : '';
        },
      ),
    );
    expect(ids[0]).toMatch(/^site-[0-9a-f]{16}-shop$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it.each([
    ['no JSON', '<html>', 'invalid', ''],
    [
      'a wrong owner',
      { ...plan, touchpoints: [{ ...plan.touchpoints[0], owner: 'me' }] },
      'invalid',
      'touchpoints.0.owner',
    ],
    ['no stages', { ...plan, stages: [] }, 'invalid', 'stages'],
    ['a stage without a name', { ...plan, stages: [{ id: 'see' }] }, 'invalid', 'stages.0.name'],
    ['a future version', { ...plan, version: 2 }, 'invalid', 'version'],
    ['a key that reaches a prototype', '{"__proto__": {"x": 1}}', 'invalid', '__proto__'],
    [
      'more than a rich plan',
      'x'.repeat(JOURNEY_FILE_LIMIT + 1),
      'tooLarge',
      'https://shop.example/journey.json',
    ],
  ])('with %s is refused, naming the place', async (_case, file, why, where) => {
    expect(await read(file)).toMatchObject({ ok: false, reason: { why, where } });
  });

  it('nested without end is refused', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await read(deep)).toMatchObject({ ok: false, reason: { why: 'invalid' } });
  });
});
