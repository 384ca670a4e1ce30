import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { run } from '../launch/run.ts';

/** What others ship to npm, and how its owner says to start it. `ORIGIN` stands for the page's own. */
interface Peer {
  name: string;
  packages: readonly string[];
  entry: string;
}

const PEERS: readonly Peer[] = [
  {
    name: 'plausible-tracker 0.3.9',
    packages: ['plausible-tracker@0.3.9'],
    entry: `import Plausible from 'plausible-tracker';
      const { enableAutoPageviews, enableAutoOutboundTracking } = Plausible({ domain: 'a.example', apiHost: ORIGIN, trackLocalhost: true });
      enableAutoPageviews(); enableAutoOutboundTracking();`,
  },
  {
    name: '@plausible-analytics/tracker 0.4.6',
    packages: ['@plausible-analytics/tracker@0.4.6'],
    entry: `import { init } from '@plausible-analytics/tracker';
      init({ domain: 'a.example', endpoint: ORIGIN + '/sink', captureOnLocalhost: true, outboundLinks: true, fileDownloads: true, formSubmissions: true });`,
  },
  {
    name: 'web-vitals 6.2.3',
    packages: ['web-vitals@6.2.3'],
    entry: `import { onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
      const send = (metric) => navigator.sendBeacon(ORIGIN + '/sink', JSON.stringify(metric));
      onCLS(send); onFCP(send); onINP(send); onLCP(send); onTTFB(send);`,
  },
  {
    name: 'ackee-tracker 5.1.3',
    packages: ['ackee-tracker@5.1.3'],
    entry: `import * as ackee from 'ackee-tracker';
      ackee.create(ORIGIN, { ignoreLocalhost: false, ignoreOwnVisits: false }).record('a-domain');`,
  },
  {
    name: '@snowplow/browser-tracker 4.6.8, links, forms',
    packages: [
      '@snowplow/browser-tracker@4.6.8',
      '@snowplow/browser-plugin-link-click-tracking@4.6.8',
      '@snowplow/browser-plugin-form-tracking@4.6.8',
    ],
    entry: `import { newTracker, trackPageView } from '@snowplow/browser-tracker';
      import { enableLinkClickTracking, LinkClickTrackingPlugin } from '@snowplow/browser-plugin-link-click-tracking';
      import { enableFormTracking, FormTrackingPlugin } from '@snowplow/browser-plugin-form-tracking';
      newTracker('sp', ORIGIN, { appId: 'a', plugins: [LinkClickTrackingPlugin(), FormTrackingPlugin()] });
      trackPageView(); enableLinkClickTracking(); enableFormTracking();`,
  },
  {
    name: '@rrweb/record 2.1.6',
    packages: ['@rrweb/record@2.1.6'],
    entry: `import { record } from '@rrweb/record';
      const events = []; record({ emit: (event) => { events.push(event); } });`,
  },
  {
    name: '@segment/analytics-next 1.84.3',
    packages: ['@segment/analytics-next@1.84.3'],
    entry: `import { AnalyticsBrowser } from '@segment/analytics-next';
      const apiHost = ORIGIN.split('//')[1] + '/v1';
      AnalyticsBrowser.load({ writeKey: 'a', cdnSettings: { integrations: { 'Segment.io': { apiKey: 'a', apiHost, protocol: 'http' } } } }).page();`,
  },
  {
    name: 'posthog-js 1.449.2, autocapture',
    packages: ['posthog-js@1.449.2'],
    entry: `import posthog from 'posthog-js';
      posthog.init('phc_a', { api_host: ORIGIN, autocapture: true, person_profiles: 'always' });`,
  },
];

const NPM = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1'];

/** What is the same for every script that is measured: one classic script, minified. */
export function asScript(root: string, entry: string, define: Record<string, string>) {
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      target: 'chrome125',
      minify: true,
      lib: { entry, name: 'Bench', formats: ['iife'], fileName: 'bench' },
    },
  };
  return build(config).then((built) => {
    const [output] = [built].flat();
    if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
    return output.output[0].code;
  });
}

/** Installs these packages into a folder and makes one script of what is written there of them. */
export async function peerScript(
  { packages, entry }: Omit<Peer, 'name'>,
  folder: string,
  define: Record<string, string> = {},
): Promise<string> {
  const { code, output } = await run('npm', ['install', '--prefix', folder, ...NPM, ...packages]);
  if (code !== 0) throw new Error(output.trim().split('\n').slice(0, 2).join(' '));
  const file = join(folder, 'entry.mjs');
  await writeFile(file, entry);
  return asScript(folder, file, define);
}

/**
 * Installs the peers into a folder of their own, which is gone afterwards, and makes a script of each.
 * @param miss hears of those that could not be had, and why
 */
export async function peerScripts(
  origin: string,
  miss: (name: string, why: string) => void,
): Promise<[name: string, code: string][]> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-peers-'));
  try {
    const tried = PEERS.map((peer, index) => {
      const define = { ORIGIN: JSON.stringify(origin) };
      const script = peerScript(peer, join(folder, String(index)), define);
      return script.then(
        (code): [string, string][] => [[peer.name, code]],
        (error: unknown) => {
          miss(peer.name, String(error));
          return [];
        },
      );
    });
    return (await Promise.all(tried)).flat();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
