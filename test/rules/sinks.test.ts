import { beforeAll, expect, it } from 'vitest';
import { build } from '../launch/build.ts';
import { brotliBytes, builtFolder, SINK_LIMITS, tooLarge } from './built.ts';

const built = builtFolder('dist/snippet/sinks');

function read(file: string): string {
  const text = built(file);
  if (text === undefined) throw new Error(`dist/snippet/sinks/${file} is not built`);
  return text;
}

// Where only the extension was built, or an older snippet.
beforeAll(async () => {
  if (built('otlp.js') === undefined) await build('snippet');
});

const sinks = Object.entries(SINK_LIMITS);

it.each(sinks)('the sink %s weighs no more than %i bytes', (name, limit) => {
  const bytes = brotliBytes(read(`${name}.js`));
  expect(tooLarge(`dist/snippet/sinks/${name}.js`, bytes, limit)).toEqual([]);
});

it.each(sinks)(
  'the sink %s is a plain script that leaves no global, and a module with types',
  (name) => {
    expect(read(`${name}.js`)).toMatch(/^\(function\(\)\{/);
    expect(read(`${name}.mjs`)).toMatch(/export\s*\{[^}]*\bas init\b|export\s*\{\s*init\s*\}/);
    expect(read(`${name}.d.mts`)).toContain('export declare function init(');
  },
);

it('no sink but the one for OTLP can send or store, and that one keeps to a session', () => {
  for (const [name] of sinks.filter(([one]) => one !== 'otlp')) {
    expect(read(`${name}.js`)).not.toMatch(
      /fetch\(|sendBeacon|XMLHttpRequest|Storage|cookie|\.innerHTML/,
    );
  }
  expect(read('otlp.js')).not.toMatch(/localStorage|cookie|sendBeacon|XMLHttpRequest|\.innerHTML/);
});
