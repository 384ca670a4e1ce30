import { isNode, lineAt, type Node, nameOf, walk } from './parse.ts';
import type { HouseFile } from './tree.ts';

const TEST_WORDS = ['it', 'test', 'describe', 'suite'];
const FOCUS = ['only', 'skip', 'todo', 'skipIf', 'runIf', 'fails'];
const CROSSED_OUT = ['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'];

/** Tests that run alone, or not at all. */
export function focusedTests(files: HouseFile[]): string[] {
  return each(files, (node) => {
    const crossed =
      node.type === 'CallExpression' && CROSSED_OUT.includes(nameOf(node.callee) ?? '');
    if (crossed) return 'is crossed out: run every test, or delete it';
    if (node.type !== 'MemberExpression' || !FOCUS.includes(nameOf(node.property) ?? '')) return;
    let { object } = node;
    while (isNode(object) && object.type === 'MemberExpression') object = object.object;
    if (!TEST_WORDS.includes(nameOf(object) ?? '')) return;
    return `says .${nameOf(node.property)}: run every test, everywhere, or delete it`;
  });
}

/** Waits for a time instead of a condition. */
export function sleeps(files: HouseFile[]): string[] {
  const advice = 'wait for the condition instead (test/launch/until.ts)';
  return each(files, (node, around) => {
    if (node.type === 'ImportDeclaration' && isNode(node.source)) {
      if (/timers\/promises$/.test(String(node.source.value))) return `imports a sleep: ${advice}`;
    }
    if (node.type !== 'CallExpression') return;
    const callee = isNode(node.callee) ? node.callee : undefined;
    if (nameOf(callee?.property) === 'waitForTimeout') return `waits for a time: ${advice}`;
    const timer = nameOf(callee) ?? nameOf(callee?.property);
    const promised = around.some(
      (outer) => outer.type === 'NewExpression' && nameOf(outer.callee) === 'Promise',
    );
    return timer === 'setTimeout' && promised ? `sleeps: ${advice}` : undefined;
  });
}

const UNLOADS = /^(on)?(before)?unload$/;

/** Whoever hears `unload` or `beforeunload` keeps the page out of the back-forward cache, or asks the visitor to stay. */
export function unloads(files: HouseFile[]): string[] {
  return each(files, (node) => {
    const isKey = ['Property', 'MemberExpression', 'MethodDefinition'].includes(node.type);
    const named = node.type === 'MemberExpression' ? node.property : node.key;
    const name = node.type === 'Literal' ? node.value : isKey ? nameOf(named) : undefined;
    if (typeof name !== 'string' || !UNLOADS.test(name)) return;
    return `hears ${name}: use pagehide or visibilitychange, which cost the page nothing`;
  });
}

function each(
  files: HouseFile[],
  complain: (node: Node, around: Node[]) => string | undefined,
): string[] {
  return files.flatMap((file) => {
    const complaints: string[] = [];
    walk(file, (node, around) => {
      const complaint = complain(node, around);
      if (complaint) complaints.push(`${file.path}:${lineAt(file, node.start)} ${complaint}`);
    });
    return complaints;
  });
}

const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'types', 'constants'];

/** Files whose name says nothing, or is not kebab-case. */
export function poorNames(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const name = path.split('/').at(-1) ?? '';
    const stem = name.split('.')[0] ?? '';
    if (EMPTY_NAMES.includes(stem)) return [`${path} says nothing: name it after what is in it`];
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(name);
    return kebab ? [] : [`${path} is not in kebab-case: rename it`];
  });
}

/** An absolute path of somebody's machine: at the start of a line, or after a space, quote, bracket, `=` or `:`. */
const MACHINE_PATH = /(?:^|[\s'"`(=:[])\/(?:work|tmp|home|root|Users)\/\w/m;
const REGISTRY = /\bregistry\.[a-z]+\.[a-z]|\/artifactory\/\w|\bverdacci[o]\b/;

/** Files that name a machine's folders or a package registry. */
export function machineTraces(files: HouseFile[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...(MACHINE_PATH.test(text) ? [`${path} names a folder of one machine: make it relative`] : []),
    ...(REGISTRY.test(text) ? [`${path} names a package registry: npm knows its own`] : []),
  ]);
}
