import { copyFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where events may go when the site says so, each a file of its own, and what its `init` takes. */
const SINKS = {
  'consent-mode': 'SinkOptions',
  'data-layer': 'SinkOptions',
  matomo: 'SinkOptions',
  otlp: 'OtlpOptions',
  plausible: 'SinkOptions',
  posthog: 'SinkOptions',
  segment: 'SinkOptions',
  snowplow: 'SnowplowOptions',
  umami: 'SinkOptions',
};

/** No file: what the script of a sink does beyond its module. */
const START = here('snippet/sinks/start/');

/** Begins a sink as its own script element says. */
export function sinkStarts(): Plugin {
  return {
    name: 'waymark:sink-starts',
    resolveId: (id) => (id.startsWith(START) ? id : undefined),
    load(id) {
      if (!id.startsWith(START)) return undefined;
      const source = here(`snippet/sinks/${id.slice(START.length)}`);
      return `import{init}from${JSON.stringify(source)};init({...(document.currentScript||{}).dataset})`;
    },
  };
}

/** Of each sink `otlp.js`, a script, and `otlp.mjs`, a module with `init`. */
export const SINK_FILES = Object.keys(SINKS).flatMap((name) => [
  { entry: `${START}${name}.ts`, file: `sinks/${name}.js`, full: false, module: false },
  { entry: here(`snippet/sinks/${name}.ts`), file: `sinks/${name}.mjs`, full: false, module: true },
]);

/** @param folder where the sinks have been built */
export function writeSinkTypes(folder: string): void {
  copyFileSync(here('snippet/sinks/options.ts'), `${folder}/options.d.mts`);
  for (const [name, options] of Object.entries(SINKS)) {
    const types = `import type { ${options} } from './options.mjs';\n\nexport declare function init(options?: ${options}): void;\n`;
    writeFileSync(`${folder}/${name}.d.mts`, types);
  }
}
