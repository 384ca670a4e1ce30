import type { WalkKey } from '../../shared/journey/walk-keys.ts';
import { lineAt, type Node, walk } from './parse.ts';
import type { HouseFile } from './tree.ts';

const KEYS = 'shared/journey/walk-keys.ts';
/** Suggests keys to the browser, in the browser's own words. */
const MANIFEST = 'extension/manifest.ts';
const SPELLED = /^(Key[A-Z]|Digit\d)$|Alt\+Shift/;

/** What of a manifest is read here. */
export interface Suggesting {
  commands: Readonly<Record<string, { suggested_key: { default: string } }>>;
}

/** A key of a walk by the name of its constant, and the command that does the same. */
export interface NamedKey extends Pick<WalkKey, 'chord'> {
  name: string;
  command?: string | undefined;
}

/** Suggested keys that are a walk's for something else: the browser would take them, and the page hears nothing. */
export function takenKeys({ commands }: Suggesting, keys: readonly NamedKey[]): string[] {
  return Object.entries(commands).flatMap(([command, { suggested_key: suggested }]) =>
    keys
      .filter((key) => key.chord === suggested.default && key.command !== command)
      .map(
        ({ name }) =>
          `${MANIFEST} suggests ${suggested.default} for ${command}, which is ${name} of ${KEYS}: choose another for one of them`,
      ),
  );
}

/** Keys with which two things are done. */
export function sharedKeys(keys: readonly NamedKey[]): string[] {
  return keys.flatMap(({ chord, name }, index) => {
    const other = keys.slice(0, index).find((before) => before.chord === chord);
    return other ? [`${KEYS}: ${name} is ${other.name}, too: choose another`] : [];
  });
}

/** Places that spell a walk's key instead of importing it. */
export function spelledKeys(files: HouseFile[]): string[] {
  return files
    .filter(({ path }) => path !== KEYS && path !== MANIFEST)
    .flatMap((file) => {
      const complaints: string[] = [];
      walk(file, (node) => {
        const written = spelling(node);
        if (!written || !SPELLED.test(written)) return;
        complaints.push(
          `${file.path}:${lineAt(file, node.start)} spells ${written}: import the key from ${KEYS}`,
        );
      });
      return complaints;
    });
}

function spelling(node: Node): string | undefined {
  const written = node.type === 'Identifier' ? node.name : node.value;
  if (typeof written === 'string') return written;
  const isText = typeof written === 'object' && written !== null && 'raw' in written;
  return isText ? String(written.raw) : undefined;
}
