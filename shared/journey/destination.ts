import type { Step, Walk } from './records.ts';

/**
 * Whether a walk came to the page its goal is reached on (domain 003-24); null where its charter names none. What stands
 * behind `?` and `#` counts where the charter names it, and a slash at the end never does.
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

function isAt(address: string, wanted: URL): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, search, hash } = new URL(address);
  return (
    origin === wanted.origin &&
    bare(pathname) === bare(wanted.pathname) &&
    (wanted.search === '' || search === wanted.search) &&
    (wanted.hash === '' || hash === wanted.hash)
  );
}

function bare(path: string): string {
  return path.replace(/\/+$/, '');
}
