import { cpSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import packageFacts from './package.json' with { type: 'json' };
import { JOURNEY_SCHEMA_FILE, journeyFileSchema } from './shared/journey/plan-json-schema.ts';
import { packageBeside } from './snippet/install/build-package.ts';
import { SINK_FILES, sinkStarts, writeSinkTypes } from './vite.sinks.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Puts the JSON Schema of the journey file beside the snippet, for editors. */
function journeySchema(): import('vite').Plugin {
  return {
    name: 'waymark:journey-schema',
    applyToEnvironment: ({ name }) => name === 'waymark_js',
    generateBundle() {
      const source = `${JSON.stringify(journeyFileSchema(), null, 2)}\n`;
      this.emitFile({ type: 'asset', fileName: JOURNEY_SCHEMA_FILE, source });
    },
  };
}

/** The snippet says its own version. */
export const version = { __VERSION__: JSON.stringify(packageFacts.version) };

/** A file of the snippet: its name without ending, where it begins, and what of it is left out or in. */
const SNIPPET_FILES = [
  { file: 'waymark.js', entry: 'main.ts', full: false, module: false },
  { file: 'waymark.full.js', entry: 'full.ts', full: true, module: false },
  { file: 'waymark.mjs', entry: 'module.ts', full: false, module: true },
  { file: 'waymark.full.mjs', entry: 'module-full.ts', full: true, module: true },
];

/** An environment of the build is named after its file: `sinks_otlp_js`. */
const BUILT_FILE = /^(waymark|sinks)_/;
const environmentOf = ({ file }: { file: string }) => file.replace(/\W/g, '_');

function snippetFile({ file, entry, full, module }: (typeof SNIPPET_FILES)[number]) {
  return {
    consumer: 'client' as const,
    define: { ...version, __FULL__: String(full), __MODULE__: String(module) },
    build: {
      outDir: here('dist/snippet'),
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2021',
      rolldownOptions: {
        // Worth 20 of the snippet's 1,000 bytes.
        optimization: { inlineConst: { mode: 'all' as const, pass: 3 } },
        // No paths in comments: they would depend on the folder one builds from.
        experimental: { attachDebugInfo: 'none' as const },
      },
      lib: {
        entry: resolve(here('snippet'), entry),
        name: 'WaymarkSnippet',
        formats: [module ? ('es' as const) : ('iife' as const)],
        fileName: () => file,
      },
    },
  };
}

/** Every file of the snippet in one build, beside the types of its modules. */
export const snippetBuild: UserConfig = {
  root: here('snippet'),
  publicDir: false,
  plugins: [journeySchema(), sinkStarts()],
  environments: Object.fromEntries(
    [...SNIPPET_FILES, ...SINK_FILES].map((each) => [environmentOf(each), snippetFile(each)]),
  ),
  builder: {
    async buildApp(builder) {
      rmSync(here('dist/snippet'), { recursive: true, force: true });
      for (const [name, environment] of Object.entries(builder.environments)) {
        if (BUILT_FILE.test(name)) await builder.build(environment);
      }
      writeSinkTypes(here('dist/snippet/sinks'));
      cpSync(here('snippet/public'), here('dist/snippet'), { recursive: true });
    },
  },
};

/**
 * The check of the command line: one file for Node, beside the snippet, with all but a browser in it. What the npm
 * package holds is whole then, and so it is made here.
 */
export const checkBuild = {
  publicDir: false as const,
  plugins: [packageBeside()],
  ssr: { noExternal: true as const, external: ['playwright-core'] },
  build: {
    ssr: here('snippet/check/main.ts'),
    outDir: here('dist/snippet'),
    emptyOutDir: false,
    target: 'node20',
    minify: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'check.js',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
};
