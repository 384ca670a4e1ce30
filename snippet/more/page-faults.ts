import {
  DEFAULT_PREFIX,
  isPrefix,
  PREFIX_SCRIPT_ATTRIBUTE,
  prefixFrom,
} from '../../shared/contract/attributes.ts';
import { refusedStages } from '../../shared/contract/marker.ts';
import { marked, ready, start } from '../page-state.ts';
import { isDebugging, warn } from './record.ts';
import { rootsNow } from './roots.ts';

/** Most of a strange text that is repeated, in characters. */
const QUOTED_LIMIT = 60;
/** Most sentences about one kind of fault. */
const SAID_LIMIT = 20;

/** The prefix as it counts, or as it is written where it is none. */
export function prefixNow(): string {
  return prefixFrom(ready.prefix || DEFAULT_PREFIX) ?? String(ready.prefix);
}

/** Whether elements can be looked for with it at all. */
export function isPrefixReadable(): boolean {
  try {
    document.createDocumentFragment().querySelector(marked);
    return true;
  } catch {
    return false;
  }
}

/** The script element that runs; where a tag manager made it, its settings are not in its attributes. */
const own = __FULL__ && !__MODULE__ ? document.currentScript : null;

/** What is wrong with the page as it is now, in plain words. */
export function pageFaults(): string[] {
  return [...prefixFaults(), ...otherPrefixes(), ...stageFaults(), ...otherScripts()];
}

/** The same for the console, where debug is on. */
export function warnOfPage(): void {
  if (isDebugging()) pageFaults().forEach(warn);
}

function prefixFaults(): string[] {
  const prefix = prefixNow();
  if (isPrefix(prefix)) return [];
  const effect = isPrefixReadable() ? 'the Waymark extension ignores it' : 'no mark can be found';
  return [
    `"${quoted(prefix)}" cannot be a prefix, and ${effect}: write letters, digits and single hyphens.`,
  ];
}

/** Marks that a developer gave under another prefix than the page's. */
function otherPrefixes(): string[] {
  const counts = new Map<string, number>();
  for (const root of rootsNow()) {
    for (const element of root.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        const prefix = /^data-(.+)-touchpoint$/.exec(name)?.[1];
        if (prefix && prefix !== prefixNow()) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  return [...counts].slice(0, SAID_LIMIT).map(([name, count]) => {
    const marks = count === 1 ? '1 element has' : `${count} elements have`;
    return `${marks} ${name}, which counts for nothing here: the page's prefix is "${quoted(prefixNow())}".`;
  });
}

/** Words that are no stages, of the page and of its parts. */
function stageFaults(): string[] {
  const said = new Set(malformedStages(ready.stages).map((words) => `The page's stage: ${words}`));
  if (isPrefixReadable()) {
    for (const root of rootsNow()) {
      for (const element of root.querySelectorAll(`[${start}stage]`)) {
        for (const words of malformedStages(element.getAttribute(`${start}stage`))) {
          if (said.size < SAID_LIMIT) said.add(`${start}stage: ${words}`);
        }
      }
    }
  }
  return [...said];
}

/** Of each word in it that is no name of a stage, why it does not count. */
export function malformedStages(written: string | undefined | null): string[] {
  return refusedStages(written).map((word) => malformed(word, 'stage'));
}

/** Why what was written is no name of such a thing. */
export function malformed(written: string, what: 'stage' | 'touchpoint'): string {
  return `"${quoted(written)}" is no name of a ${what}: write lower-case letters and digits, with single . _ or - between, at most 64 characters.`;
}

/** Script elements of ours that do nothing, or not what they say. */
function otherScripts(): string[] {
  return [...document.querySelectorAll('script')].flatMap((script) => {
    const file = /[^/]*$/.exec((script.getAttribute('src') ?? '').replace(/[?#].*/, ''))?.[0] ?? '';
    const prefix = script.getAttribute(PREFIX_SCRIPT_ATTRIBUTE);
    if (/^otlp(\.min)?\.js$/.test(file) && !script.dataset.endpoint) {
      return [`${file} has no data-endpoint, and sends nothing.`];
    }
    const isOurs = /^waymark(\.full)?(\.min)?\.js$/.test(file) && script !== own;
    if (!isOurs || (prefix || DEFAULT_PREFIX).toLowerCase() === prefixNow()) return [];
    const words = prefix === null ? 'without a prefix' : `with the prefix "${quoted(prefix)}"`;
    return [
      `A second script (${quoted(file)}) ${words} does nothing: one runs per page, here with the prefix "${quoted(prefixNow())}".`,
    ];
  });
}

function quoted(text: string): string {
  return text.length > QUOTED_LIMIT ? `${text.slice(0, QUOTED_LIMIT)}...` : text;
}
