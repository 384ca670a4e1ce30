import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Fired, fire, permissionsOf, sectionsOf } from './gtm-template.ts';

const FOLDER = 'snippet/install/gtm';
const sections = sectionsOf(readFileSync(`${FOLDER}/template.tpl`, 'utf8'));
const json = (name: string) => JSON.parse(sections[name] ?? '') as unknown;

const HOME = 'https://shop.example/waymark/';

describe('the file', () => {
  it('has the parts that Tag Manager imports', () => {
    expect(Object.keys(sections)).toEqual([
      'TERMS_OF_SERVICE',
      'INFO',
      'TEMPLATE_PARAMETERS',
      'SANDBOXED_JS_FOR_WEB_TEMPLATE',
      'WEB_PERMISSIONS',
      'TESTS',
      'NOTES',
    ]);
    expect(json('INFO')).toMatchObject({
      type: 'TAG',
      displayName: 'Waymark',
      containerContexts: ['WEB'],
    });
  });

  it('asks for every field its code reads, and for none besides', () => {
    const fields = (json('TEMPLATE_PARAMETERS') as { name: string }[]).map(({ name }) => name);
    const read = [...(sections.SANDBOXED_JS_FOR_WEB_TEMPLATE ?? '').matchAll(/data\.(\w+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('gtmOn'));
    expect([...new Set(read)].sort()).toEqual(fields.sort());
  });

  it.each([
    [HOME, true],
    ['{{Waymark folder}}', true],
    ['https://shop.example/waymark', false],
    ['http://shop.example/waymark/', false],
    ['https://shop.example/js/', false],
  ])('takes %s as its folder: %s', (address, isTaken) => {
    const [folder] = json('TEMPLATE_PARAMETERS') as {
      valueValidators: { type: string; args?: string[] }[];
    }[];
    const pattern = folder?.valueValidators.find(({ type }) => type === 'REGEX')?.args?.[0] ?? '';
    expect(new RegExp(pattern).test(address)).toBe(isTaken);
  });

  it('may load scripts from one pattern of addresses, and touch one global', () => {
    expect(permissionsOf(sections.WEB_PERMISSIONS ?? '')).toEqual({
      scripts: ['https://*/waymark/*'],
      globals: {
        waymark: { read: true, write: true, execute: true },
        'waymark.q': { read: true, write: true, execute: false },
        'waymark.settings': { read: true, write: true, execute: false },
      },
      others: [],
    });
  });

  it('brings tests that Tag Manager can read, whose code is code', () => {
    const { scenarios } = parse(sections.TESTS ?? '') as { scenarios: { code: string }[] };
    expect(scenarios.length).toBeGreaterThan(1);
    for (const { code } of scenarios) expect(() => new Function(code)).not.toThrow();
  });

  it('has the metadata that the gallery reads', () => {
    const metadata = parse(readFileSync(`${FOLDER}/metadata.yaml`, 'utf8'));
    expect(Object.keys(metadata)).toEqual(['homepage', 'documentation', 'versions']);
  });
});

describe('the tag', () => {
  let window: Record<string, unknown>;
  let loaded: Set<string>;
  const run = (data: object, isReachable = true): Fired =>
    fire(sections, { folder: HOME, ...data }, { window, isReachable: () => isReachable }, loaded);
  const queued = () =>
    (Reflect.get(window.waymark as object, 'q') as IArguments[]).map((call) => Array.from(call));

  beforeEach(() => {
    window = {};
    loaded = new Set();
  });

  it('loads the snippet, once however often it fires', () => {
    expect(run({})).toEqual({ injected: [`${HOME}waymark.js`], outcome: ['success'] });
    expect(run({})).toEqual({ injected: [], outcome: ['success'] });
  });

  it('queues what its fields say, for the snippet that is yet to come', () => {
    run({ stage: 'purchase advocacy', touchpoint: 'chat.opened', consent: 'granted' });
    expect(queued()).toEqual([
      ['consent', 'granted'],
      ['stage', 'purchase advocacy'],
      ['touchpoint', 'chat.opened'],
    ]);
  });

  it('hands over the settings that no attribute can say, unless another tag has', () => {
    const settings = () => Reflect.get(window.waymark as object, 'settings');
    run({ stage: 'purchase' });
    expect(settings()).toBeUndefined();
    run({ journey: '/journey.json', prefix: 'wm' });
    expect(settings()).toEqual({ journey: '/journey.json', prefix: 'wm' });
    run({ prefix: 'other' });
    expect(settings()).toEqual({ journey: '/journey.json', prefix: 'wm' });
  });

  it('says nothing that nobody filled in', () => {
    run({ stage: '', consent: '' });
    expect(queued()).toEqual([]);
  });

  it('speaks to the snippet itself where that is there', () => {
    const said: unknown[][] = [];
    window.waymark = Object.assign((...call: unknown[]) => said.push(call), { version: '1.0.0' });
    run({ stage: 'purchase' });
    expect(said).toEqual([['stage', 'purchase']]);
  });

  it('loads the larger file, and the data layer after it, where that is wanted', () => {
    expect(run({ full: true, dataLayer: true })).toEqual({
      injected: [`${HOME}waymark.full.js`, `${HOME}sinks/data-layer.js`],
      outcome: ['success'],
    });
  });

  it('fails once where a script cannot be loaded', () => {
    expect(run({ dataLayer: true }, false).outcome).toEqual(['failure']);
  });

  it.each([
    'https://shop.example/js/',
    'http://shop.example/waymark/',
    'https://evil.example/x?/waymark',
  ])('loads nothing from %s', (folder) => {
    expect(run({ folder })).toEqual({ injected: [], outcome: ['failure'] });
  });
});
