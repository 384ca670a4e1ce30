import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DocumentWire } from './document-page.ts';
import { ourRootCall, plainCall } from './in-page.ts';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The parts of axe's answer that a test reads. */
interface Violation {
  id: string;
  help: string;
  nodes: { html: string; any: { message: string }[] }[];
}
interface AxeWindow {
  axe: { run(context?: unknown, options?: object): Promise<{ violations: Violation[] }> };
}

async function violationsHere(only: string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as AxeWindow;
  const runOnly = only.length > 0 ? { runOnly: only } : {};
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...runOnly });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any[0]?.message ?? ''}`),
  );
}

/**
 * axe looks into open roots only. In the content script's own world the getter is ours to answer,
 * so there, and only there, our closed root answers as an open one.
 */
async function violationsInOurs(root: ShadowRoot, only: string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as AxeWindow;
  const { host } = root;
  const open = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    configurable: true,
    get(this: Element) {
      return this === host ? root : (open?.get?.call(this) ?? null);
    },
  });
  try {
    const runOnly = only.length > 0 ? { runOnly: only } : {};
    const options = { resultTypes: ['violations'], ...runOnly };
    const { violations } = await axe.run({ include: [host] }, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any[0]?.message ?? ''}`),
    );
  } finally {
    if (open) Object.defineProperty(Element.prototype, 'shadowRoot', open);
  }
}

/**
 * Loads axe into a world of the document, where it is not there yet, and runs it; one line for each violation.
 * @param only ids of the rules to run; all of them when empty
 */
export async function axeCall(
  wire: DocumentWire,
  world: 'page' | 'ours',
  only: readonly string[],
): Promise<string[]> {
  if (!(await wire.evaluate(world, `typeof globalThis.axe?.run === 'function'`))) {
    const source = await readFile(axeFile, 'utf8');
    await wire.evaluate(world, `void (() => { ${source}\n})()`);
  }
  const run =
    world === 'ours' ? ourRootCall(violationsInOurs, [only]) : plainCall(violationsHere, [only]);
  return (await wire.evaluate(world, run)) as string[];
}
