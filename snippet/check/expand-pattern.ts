import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold no pages of the site; a pattern that names one goes there all the same. */
const SKIPPED = /^(\.|node_modules$)/;

/**
 * The files a path or pattern means, sorted, with forward slashes. `*` and `?` stay in a folder, `**` goes into all
 * below, `{a,b}` chooses, `[ab]` is one of them. A shell expands what is not quoted, and not every shell knows `**`.
 * @returns the path itself where it is a file, every HTML file below it where it is a folder; of a pattern that ends in
 * stars alone HTML files, too: pictures and scripts lie beside them
 */
export function expandPattern(pattern: string): string[] {
  const plain = pattern.replaceAll('\\', '/');
  const kind = statSync(plain, { throwIfNoEntry: false });
  if (kind?.isFile()) return [plain];
  const wanted = kind?.isDirectory() ? `${plain.replace(/\/$/, '')}/**/*.{html,htm,xhtml}` : plain;
  if (!/[*?{[]/.test(wanted)) return [];
  const segments = wanted.split('/');
  const first = segments.findIndex((segment) => /[*?{[]/.test(segment));
  const base = segments.slice(0, first).join('/');
  const fits = new RegExp(`^${segments.slice(first).map(segmentSource).join('')}$`);
  const start = first === 0 ? '.' : base || '/';
  return filesBelow(start, '', wanted.includes('**') ? Infinity : segments.length - first, wanted)
    .filter((path) => fits.test(path) && (!isAnyName(segments) || HTML_NAME.test(path)))
    .map((path) => (first === 0 ? path : `${base}/${path}`))
    .sort();
}

const HTML_NAME = /\.(html?|xhtml)$/i;

function isAnyName(segments: readonly string[]): boolean {
  return /^\*+$/.test(segments.at(-1) ?? '');
}

function filesBelow(start: string, folder: string, depth: number, pattern: string): string[] {
  if (depth < 1) return [];
  return entriesOf(join(start, folder)).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    const isFolder = entry.isSymbolicLink()
      ? statSync(join(start, path), { throwIfNoEntry: false })?.isDirectory() === true
      : entry.isDirectory();
    if (!isFolder) return [path];
    // A linked folder may lead back to where we are.
    const skip =
      entry.isSymbolicLink() || (SKIPPED.test(entry.name) && !pattern.includes(entry.name));
    return skip ? [] : filesBelow(start, path, depth - 1, pattern);
  });
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** One folder of a pattern as the source of a regular expression, with the slash that follows it. */
function segmentSource(segment: string, index: number, all: string[]): string {
  const isLast = index === all.length - 1;
  if (segment === '**') return isLast ? '.*' : '(?:[^/]+/)*';
  let depth = 0;
  const source = segment.replace(/\[[^\]]+\]|[\s\S]/g, (sign) => {
    if (sign.length > 1) return sign.replace(/^\[!/, '[^');
    if (sign === '*') return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign === '{' && segment.includes('}')) {
      depth += 1;
      return '(?:';
    }
    if (sign === '}' && depth > 0) {
      depth -= 1;
      return ')';
    }
    return sign === ',' && depth > 0 ? '|' : sign.replace(/[.+^$()|[\]{}\\]/, '\\$&');
  });
  return isLast ? source : `${source}/`;
}
