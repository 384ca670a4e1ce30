import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * A file of this folder and what it imports of the extension, as one classic script, built the way the extension is.
 * @param entry its name, `walk-entry.ts`
 */
export async function pageScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: here('../../extension'),
    publicDir: false,
    define: { __BROWSER__: '"chrome"' },
    resolve: { alias: { 'webextension-polyfill': here('overlay-no-extension.ts') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'chrome125',
      lib: { entry: here(entry), name: 'Bench', formats: ['iife'], fileName: 'bench' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built`);
  return output.output[0].code;
}
