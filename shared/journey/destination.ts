import type { Step, Walk } from './records.ts';

/**
 * Whether a walk came to the page its goal is reached on (domain 003-24); null where its charter names none. What stands
 * behind `?` and `#` counts where the charter names it; a slash at the end never does, nor whether it is `http` or `https`:
 * nobody writes that.
 * @param steps the standing steps
 */
export function destinationMet(
  { charter }: Pick<Walk, 'charter'>,
  steps: readonly Step[],
): boolean | null {
  const wanted = charter?.destination;
  if (!wanted || !URL.canParse(wanted)) return null;
  return steps.some(({ kind, address }) => kind === 'page' && isAt(address, new URL(wanted)));
}

/** Which of the stages that a walk was for it came to, and which it did not; null where it was for the whole journey. */
export function stagesMet(
  { charter }: Pick<Walk, 'charter'>,
  steps: readonly Step[],
): { met: string[]; missed: string[] } | null {
  const wanted = charter?.stages ?? [];
  if (wanted.length === 0) return null;
  const came = new Set(steps.map(({ stage }) => stage));
  const isMet = (id: string) => came.has(id);
  return { met: wanted.filter(isMet), missed: wanted.filter((id) => !isMet(id)) };
}

function isAt(address: string, wanted: URL): boolean {
  if (!URL.canParse(address)) return false;
  const { host, pathname, search, hash } = new URL(address);
  return (
    host === wanted.host &&
    bare(pathname) === bare(wanted.pathname) &&
    (wanted.search === '' || search === wanted.search) &&
    (wanted.hash === '' || hash === wanted.hash)
  );
}

function bare(path: string): string {
  return path.replace(/\/+$/, '');
}
