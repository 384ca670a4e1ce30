import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import { type BrowserName, manifest } from './extension/manifest.ts';
import { LongestFirst } from './test/launch/longest-first.ts';
import { testProjects } from './test/launch/projects.ts';
import { checkBuild, snippetBuild, version } from './vite.snippet.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Pages that crxjs does not find in the manifest; `default_panel` of Firefox is one of them. */
const EXTRA_PAGES = ['panel', 'report', 'welcome'];

/** Shape of the parts of crxjs's plugin hooks that Vite's type does not know. */
interface ManifestHook {
  renderCrxManifest(manifest: Record<string, unknown>): Record<string, unknown>;
}

/**
 * Preact as it ships, without the one assignment to `innerHTML` (for `dangerouslySetInnerHTML`, which nothing of ours
 * uses): what is not there cannot be misused, and Mozilla's linter has nothing to warn of.
 * @returns the path of the copy
 */
function preactWithoutInnerHtml(): string {
  const source = readFileSync(here('node_modules/preact/dist/preact.mjs'), 'utf8');
  const parts = source.split(/\(\w+\.innerHTML=\w+\.__html\)/);
  if (parts.length !== 2) {
    throw new Error(
      'Preact sets innerHTML in another way now: look for it and adapt vite.config.ts',
    );
  }
  return changedCopy('preact', parts.join('0'));
}

/** @returns the path of a library's changed copy */
function changedCopy(library: string, source: string): string {
  const folder = here('node_modules/.cache/waymark');
  mkdirSync(folder, { recursive: true });
  // Two builds run at a time: neither may read what the other has half written.
  writeFileSync(`${folder}/${library}.${process.pid}.mjs`, source);
  renameSync(`${folder}/${library}.${process.pid}.mjs`, `${folder}/${library}.mjs`);
  return `${folder}/${library}.mjs`;
}

/**
 * The messaging library as it ships, without its lines for a logger: it gets none from us, and every page of a walk
 * would carry them.
 * @returns how its inner file is named, and the path of the copy
 */
function messagingWithoutLogger(): { find: string; replacement: string } {
  const library = here('node_modules/@webext-core/messaging/dist');
  const find =
    /"(\.\/generic-[^"]+)"/.exec(readFileSync(`${library}/index.mjs`, 'utf8'))?.[1] ?? '';
  const source = readFileSync(`${library}/${find}`, 'utf8');
  const quiet = source.replaceAll(/config\??\.logger\?\.\w+\([\s\S]*?\);\n/g, '\n');
  if (quiet === source || quiet.includes('logger')) {
    throw new Error(
      'The messaging library logs in another way now: look for it and adapt vite.config.ts',
    );
  }
  return { find, replacement: changedCopy('messaging', quiet) };
}

/**
 * crxjs lets every site fetch the injected script (web_accessible_resources), by which a site could detect
 * the extension, and leaves an unused module twin of it. Neither may ship.
 */
function tidy(): import('vite').Plugin & ManifestHook {
  return {
    name: 'waymark:tidy',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [name, chunk] of Object.entries(bundle)) {
        const source = chunk.type === 'chunk' ? chunk.facadeModuleId : null;
        if (source && /\.iife\.tsx?$/.test(source)) delete bundle[name];
      }
    },
    renderCrxManifest(crxManifest) {
      delete crxManifest.web_accessible_resources;
      return crxManifest;
    },
  };
}

/** What of libraries is replaced by something of ours. */
function ourOwn() {
  return [
    { find: 'webextension-polyfill', replacement: here('extension/platform/native-api.ts') },
    {
      find: '@aklinker1/zero-serialize-error',
      replacement: here('extension/platform/wire-error.ts'),
    },
    {
      find: '../zip/zipToArrayBuffer.js',
      replacement: here('extension/report/export/zip-in-page.ts'),
    },
    messagingWithoutLogger(),
    { find: /^preact$/, replacement: preactWithoutInnerHtml() },
  ];
}

function extensionBuild(browser: BrowserName, serving: boolean) {
  const pages = Object.fromEntries(
    EXTRA_PAGES.map((page) => [page, here(`extension/${page}/index.html`)]),
  );
  return {
    root: here('extension'),
    publicDir: here('extension/public'),
    define: { __BROWSER__: JSON.stringify(browser) },
    resolve: {
      alias: ourOwn(),
    },
    oxc: jsx,
    build: {
      outDir: here(`dist/${browser}${serving ? '-dev' : ''}`),
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox142' : 'chrome125',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages },
    },
    server: {
      port: 5199,
      strictPort: true,
      hmr: { host: 'localhost', port: 5199, clientPort: 5199 },
      fs: { allow: [here('.')] },
    },
    plugins: [crx({ manifest: manifest(browser) as ManifestV3Export, browser }), tidy()],
  };
}

export default defineConfig(({ mode, command }) => {
  if (process.env.VITEST) {
    const define = {
      ...version,
      __BROWSER__: '"chrome"',
      // A test says which snippet it is about.
      __FULL__: 'false',
      __MODULE__: 'false',
    };
    return {
      oxc: jsx,
      define,
      test: { projects: testProjects(here('.')), sequence: { sequencer: LongestFirst } },
    };
  }
  if (mode === 'snippet') return snippetBuild;
  if (mode === 'check') return checkBuild;
  return extensionBuild(mode === 'firefox' ? 'firefox' : 'chrome', command === 'serve');
});
