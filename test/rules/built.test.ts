import { describe, expect, it } from 'vitest';
import packageFacts from '../../package.json' with { type: 'json' };
import { brotliBytes, builtFolder, gzipBytes, loadedBy, SIZE_LIMITS, tooLarge } from './built.ts';
import { manifestFaults, missingFiles, PERMISSIONS } from './manifests.ts';

const { version } = packageFacts;

// `npm test` builds before it comes here.
const BUILD_FIRST = 'is not built: run npm run build';

function read(folder: string, path: string): string {
  const text = builtFolder(folder)(path);
  if (text === undefined) throw new Error(`${folder}/${path} ${BUILD_FIRST}`);
  return text;
}

describe.each([
  ['waymark.js', SIZE_LIMITS.snippet],
  ['waymark.full.js', SIZE_LIMITS.fullSnippet],
])('the snippet %s', (file, limit) => {
  it('weighs no more than its visitors should carry', () => {
    const bytes = brotliBytes(read('dist/snippet', file));
    expect(tooLarge(`dist/snippet/${file}`, bytes, limit)).toEqual([]);
  });

  it('is a plain script that leaves no global of the build', () => {
    expect(read('dist/snippet', file)).toMatch(/^\(function\(\)\{/);
  });
});

it.each(['0.9.9', '1.0.10', '2.10.4', '10.20.30'])(
  'the snippet has room for being called %s',
  (name) => {
    const text = read('dist/snippet', 'waymark.js').replace(`\`${version}\``, `\`${name}\``);
    expect(text).toContain(name);
    expect(tooLarge('waymark.js', brotliBytes(text), SIZE_LIMITS.snippet)).toEqual([]);
  },
);

it('the modules of the snippet do nothing by being imported', () => {
  for (const file of ['waymark.mjs', 'waymark.full.mjs']) {
    expect(read('dist/snippet', file)).not.toMatch(/^(begin|start|init)\w*\(/m);
    expect(read('dist/snippet', file)).toMatch(/export ?\{.*\binit\b/s);
  }
});

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const folder = `dist/${browser}`;
  const built = builtFolder(folder);
  const manifest = () => JSON.parse(read(folder, 'manifest.json')) as Record<string, unknown>;

  it('asks for what was decided, and shows pages nothing of itself', () => {
    expect(manifestFaults(manifest(), PERMISSIONS[browser])).toEqual([]);
  });

  it('has every file its manifest names', () => {
    expect(missingFiles(manifest(), built)).toEqual([]);
  });

  it.each([
    ['page', /main\.iife/, SIZE_LIMITS.content],
    ['frame', /frame\.iife/, SIZE_LIMITS.frame],
  ])('injects a small script into each %s', (_where, name, limit) => {
    const background = JSON.stringify(manifest().background);
    const scripts = [...allScripts(background, built)].filter((path) => name.test(path));
    expect(scripts).toHaveLength(1);
    const bytes = gzipBytes(read(folder, scripts[0] ?? ''));
    expect(tooLarge(`${folder}/${scripts[0]}`, bytes, limit)).toEqual([]);
  });

  it('opens a small panel', () => {
    const files = loadedBy('panel/index.html', built);
    expect(files.length).toBeGreaterThan(1);
    const bytes = files.reduce((sum, path) => sum + gzipBytes(read(folder, path)), 0);
    expect(
      tooLarge(`${folder}/panel with ${files.length} files`, bytes, SIZE_LIMITS.panel),
    ).toEqual([]);
  });
});

/** Scripts the background names, directly or through what it loads. */
function allScripts(start: string, built: (path: string) => string | undefined): Set<string> {
  const found = new Set<string>();
  const queue = [start];
  for (const text of queue) {
    for (const [, path = ''] of text.matchAll(
      /["'`.]\/?((?:assets\/|content\/)?[\w.-]+\.js)["'`]/g,
    )) {
      const file = [path, `assets/${path}`].find((one) => built(one) !== undefined);
      if (!file || found.has(file)) continue;
      found.add(file);
      queue.push(built(file) ?? '');
    }
  }
  return found;
}

describe('the checks themselves', () => {
  const good = {
    permissions: ['storage', 'activeTab'],
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'" },
    incognito: 'not_allowed',
  };
  const asked = ['activeTab', 'storage'];

  it('have nothing against a good manifest', () => {
    expect(manifestFaults(good, asked)).toEqual([]);
  });

  it.each([
    ['web_accessible_resources', { web_accessible_resources: [] }],
    ['host_permissions', { host_permissions: ['<all_urls>'] }],
    ['content_scripts', { content_scripts: [] }],
    ['another permission', { permissions: ['storage', 'activeTab', 'tabs'] }],
    ['no policy', { content_security_policy: undefined }],
    [
      'a policy for serving',
      {
        content_security_policy: {
          extension_pages: "default-src 'none'; script-src http://localhost:5199",
        },
      },
    ],
    ['private windows', { incognito: 'spanning' }],
  ])('see %s', (_what, change) => {
    expect(manifestFaults({ ...good, ...change }, asked)).toHaveLength(1);
  });

  it('see a file that was not built', () => {
    const manifest = { background: { service_worker: 'sw.js' }, icons: { 16: 'icons/16.png' } };
    const built = (path: string) => (path === 'sw.js' ? '' : undefined);
    expect(missingFiles(manifest, built)).toEqual(['names icons/16.png, which was not built']);
  });

  it('follow a page to all it loads at once, and not to what it loads later', () => {
    const files: Record<string, string> = {
      'panel/index.html': '<script src="/assets/a.js"></script><link href="../assets/a.css">',
      'assets/a.js': 'import{b}from"./b.js";import("./later.js");b()',
      'assets/b.js': 'export const b=()=>{}',
      'assets/later.js': '',
      'assets/a.css': '',
    };
    expect(loadedBy('panel/index.html', (path) => files[path]).sort()).toEqual([
      'assets/a.css',
      'assets/a.js',
      'assets/b.js',
    ]);
  });

  it('see what is too large', () => {
    expect(tooLarge('a.js', 1_001, 1_000)).toHaveLength(1);
    expect(tooLarge('a.js', 1_000, 1_000)).toEqual([]);
  });
});
