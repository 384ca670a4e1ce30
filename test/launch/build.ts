import { run } from './run.ts';

const MODES = ['snippet', 'chrome', 'firefox'] as const;
export type BuildMode = (typeof MODES)[number] | 'check';

/** Whoever tests wants what ships, not what the test runner's own surroundings would make of it. */
const CLEAN = { VITEST: undefined, NODE_ENV: undefined };

export async function build(mode: BuildMode): Promise<void> {
  const { code, output } = await run(
    'vite',
    ['build', '--mode', mode, '--logLevel', 'warn'],
    CLEAN,
  );
  if (code !== 0) throw new Error(`the ${mode} build failed:\n${output}`);
  // It lies in the folder that the snippet's build empties.
  if (mode === 'snippet') await build('check');
}

/** Builds snippet and both extensions into `dist`. */
export async function buildAll(modes: readonly (typeof MODES)[number][] = MODES): Promise<void> {
  await Promise.all(modes.map(build));
}
