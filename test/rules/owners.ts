import { importsOf, isNode, lineAt, nameOf, walk } from './parse.ts';
import type { HouseFile } from './tree.ts';

const BROWSER_NAMES = ['browser', 'chrome'];
const PLATFORM = 'extension/platform/';
const ATTRIBUTES = 'shared/contract/attributes.ts';
const MESSAGES = 'extension/platform/messages.ts';

/** Places outside `extension/platform` that talk to the browser by themselves. */
export function browserCalls(files: HouseFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith(PLATFORM))
    .flatMap((file) => {
      const complaints: string[] = [];
      walk(file, (node) => {
        const name = node.type === 'MemberExpression' ? nameOf(node.object) : undefined;
        if (!name || !BROWSER_NAMES.includes(name)) return;
        complaints.push(
          `${file.path}:${lineAt(file, node.start)} says ${name}.${nameOf(node.property)}: give ${PLATFORM} a function for it and call that`,
        );
      });
      return complaints;
    });
}

/** Places that spell an attribute's name instead of importing it. */
export function spelledAttributes(files: HouseFile[]): string[] {
  return files
    .filter(({ path }) => path !== ATTRIBUTES)
    .flatMap((file) => {
      const complaints: string[] = [];
      walk(file, (node) => {
        const written = node.type === 'Literal' ? node.value : templateText(node);
        if (typeof written !== 'string' || !written.includes('data-waymark-')) return;
        complaints.push(
          `${file.path}:${lineAt(file, node.start)} spells '${written}': import the name from ${ATTRIBUTES}`,
        );
      });
      return complaints;
    });
}

function templateText(node: { type: string; value?: unknown }): unknown {
  if (node.type !== 'TemplateElement') return undefined;
  const { value } = node;
  return typeof value === 'object' && value && 'raw' in value ? value.raw : undefined;
}

/** Imports of what belongs to one file or room alone. */
export function sharedOwners(files: HouseFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf({ path, text }).flatMap(({ target }) => {
      if (target === '@webext-core/messaging' && path !== MESSAGES) {
        return [`${path} makes messages of its own: add yours to ${MESSAGES}`];
      }
      if (target === 'idb' && !path.startsWith('extension/store/')) {
        return [`${path} opens the database by itself: use extension/store`];
      }
      const writes = target === 'extension/store/write.ts';
      if (writes && !/^extension\/(background|store)\//.test(path)) {
        return [`${path} writes to the store: send the background a message instead`];
      }
      return [];
    }),
  );
}

/** Loose `any`, and comments that silence the compiler. */
export function silencedCompiler(files: HouseFile[], comments: (file: HouseFile) => string[]) {
  return files.flatMap((file) => {
    const complaints: string[] = [];
    walk(file, (node) => {
      if (isNode(node) && node.type === 'TSAnyKeyword') {
        const line = lineAt(file, node.start);
        complaints.push(`${file.path}:${line} says any: say what it is, or unknown and check it`);
      }
    });
    if (comments(file).some((comment) => /@ts-(ignore|nocheck)/.test(comment))) {
      complaints.push(`${file.path} silences the compiler: mend what it complains of`);
    }
    return complaints;
  });
}
