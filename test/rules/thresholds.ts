import { isNode, lineAt, nameOf, walk } from './parse.ts';
import type { HouseFile } from './tree.ts';

const TABLE = 'shared/journey/signal-rules.ts';
/** Measures of a page, whose limits are those of one rule. */
const VITAL = /^(lcp|inp|cls|fcp|ttfb)$/i;
const OF_VITALS = 'slow-page';
/** Every file counts to these for reasons of its own. */
const COUNTED = 10;
const SECOND_MS = 1_000;
/** How long a text may be is no limit of a signal. */
const LENGTH = 'maxLength';

/** Figures by the name of the rule they belong to. */
export type Limits = Readonly<Record<string, readonly number[]>>;

/**
 * Figures of a rule in files that speak of it, by its name or by what it measures: they stand in one table, where they
 * are changed together with the rule's version.
 */
export function repeatedThresholds(files: HouseFile[], limits: Limits): string[] {
  return files
    .filter(({ path }) => path !== TABLE)
    .flatMap((file) => {
      const words = new Set<string>();
      const figures: { value: number; at: number }[] = [];
      walk(file, (node, around) => {
        const word = node.type === 'Identifier' ? node.name : node.value;
        if (typeof word === 'string') words.add(VITAL.test(word) ? OF_VITALS : word);
        const call = around.at(-1)?.callee;
        const isLength = isNode(call) && nameOf(call.property) === LENGTH;
        if (typeof word === 'number' && !isLength) figures.push({ value: word, at: node.start });
      });
      return figures.flatMap(({ value, at }) =>
        Object.entries(limits)
          .filter(([rule, all]) => words.has(rule) && all.includes(value))
          .filter(() => value !== SECOND_MS && (value >= COUNTED || !Number.isInteger(value)))
          .map(
            ([rule]) =>
              `${file.path}:${lineAt(file, at)} says ${value}, as the rule ${rule} does: read it from ${TABLE}`,
          ),
      );
    });
}
