import { run } from './run.ts';

const MODES = ['snippet', 'chrome', 'firefox'] as const;
export type BuildMode = (typeof MODES)[number];

export async function build(mode: BuildMode): Promise<void> {
  const { code, output } = await run('vite', ['build', '--mode', mode, '--logLevel', 'warn']);
  if (code !== 0) throw new Error(`the ${mode} build failed:\n${output}`);
}

/** Builds snippet and both extensions into `dist`. */
export async function buildAll(modes: readonly BuildMode[] = MODES): Promise<void> {
  await Promise.all(modes.map(build));
}
