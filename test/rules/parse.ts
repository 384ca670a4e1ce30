import { posix } from 'node:path';
import { parseSync } from 'vite';
import type { HouseFile } from './tree.ts';

/** A node of the syntax tree; its other members are read by name, as each rule needs them. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [member: string]: unknown;
}

export interface Import {
  /** What the file wrote, without `?query`. */
  from: string;
  /** The same from the repository's root for a relative import, otherwise the package's name. */
  target: string;
  /** `import type`, or nothing but types inside the braces. */
  typeOnly: boolean;
  /** `?script`, `?inline` ...: the build answers, not the file. */
  query: string;
  /** `import()`: loaded when the code comes there. */
  later: boolean;
}

const parsed = new Map<string, ReturnType<typeof parseSync>>();

function parse(file: HouseFile) {
  const key = `${file.path}\n${file.text}`;
  const known = parsed.get(key) ?? parseSync(file.path, file.text);
  parsed.set(key, known);
  if (known.errors[0]) throw new Error(`${file.path} does not parse: ${known.errors[0].message}`);
  return known;
}

/** Static imports, re-exports and imports with a literal in them. */
export function importsOf(file: HouseFile): Import[] {
  const { module } = parse(file);
  const found = module.staticImports.map((one) => {
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    return importFrom(file, one.moduleRequest.value, typeOnly);
  });
  for (const { entries } of module.staticExports) {
    const [first] = entries;
    if (!first?.moduleRequest) continue;
    const typeOnly = entries.every((entry) => entry.isType);
    found.push(importFrom(file, first.moduleRequest.value, typeOnly));
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = /^(['"`])(.*)\1$/.exec(file.text.slice(moduleRequest.start, moduleRequest.end));
    if (written?.[2]) found.push({ ...importFrom(file, written[2], false), later: true });
  }
  return found;
}

function importFrom(file: HouseFile, written: string, typeOnly: boolean): Import {
  const [from = '', query = ''] = written.split('?');
  const target = from.startsWith('.')
    ? posix.join(posix.dirname(file.path), from)
    : from.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1');
  return { from, target, typeOnly, query, later: false };
}

/** Calls back for every node, outermost first, with the nodes around it, nearest last. */
export function walk(file: HouseFile, visit: (node: Node, around: Node[]) => void): void {
  step(parse(file).program as unknown as Node, [], visit);
}

function step(node: Node, around: Node[], visit: (node: Node, around: Node[]) => void): void {
  visit(node, around);
  around.push(node);
  for (const member of Object.values(node)) {
    if (Array.isArray(member)) {
      for (const child of member) if (isNode(child)) step(child, around, visit);
    } else if (isNode(member)) step(member, around, visit);
  }
  around.pop();
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The texts of all comments. */
export function commentsOf(file: HouseFile): string[] {
  return parse(file).comments.map((comment) => comment.value);
}

/** 1 for the first line. */
export function lineAt(file: HouseFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length;
}

/** The name of an identifier, or undefined for any other node. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : undefined;
}
