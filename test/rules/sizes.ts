import { isNode, lineAt, type Node, nameOf, walk } from './parse.ts';
import type { HouseFile } from './tree.ts';

export const FILE_LIMIT = 250;
export const FUNCTION_LIMIT = 40;

/** Files of more than FILE_LIMIT lines. */
export function longFiles(files: HouseFile[]): string[] {
  return files.flatMap((file) => {
    const lines = file.text.trimEnd().split('\n').length;
    if (lines <= FILE_LIMIT) return [];
    return [`${file.path} is ${lines} lines; split it: the limit is ${FILE_LIMIT}`];
  });
}

/** Functions of more than FUNCTION_LIMIT lines from signature to brace, what is nested in them included. */
export function longFunctions(files: HouseFile[]): string[] {
  return files.flatMap((file) => {
    const complaints: string[] = [];
    walk(file, (node, around) => {
      if (!/Function/.test(node.type) || !node.body || isChapter(node, around)) return;
      const line = lineAt(file, node.start);
      const lines = lineAt(file, node.end) - line + 1;
      if (lines <= FUNCTION_LIMIT) return;
      complaints.push(
        `${file.path}:${line} ${title(node, around)} is ${lines} lines; take a step out of it: the limit is ${FUNCTION_LIMIT}`,
      );
    });
    return complaints;
  });
}

/** `describe('...', () => { ... })` is a chapter of tests, not a function that does something. */
function isChapter(node: Node, around: Node[]): boolean {
  const call = around.at(-1);
  if (call?.type !== 'CallExpression' || !Array.isArray(call.arguments)) return false;
  if (!call.arguments.includes(node)) return false;
  let { callee } = call;
  while (isNode(callee) && callee.type !== 'Identifier') callee = callee.callee ?? callee.object;
  return nameOf(callee) === 'describe';
}

function title(node: Node, around: Node[]): string {
  const owner = around.at(-1);
  return nameOf(node.id) ?? nameOf(owner?.id) ?? nameOf(owner?.key) ?? 'a function';
}
