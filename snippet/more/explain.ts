import { isTouchpointId, refusedOns, wants } from '../../shared/contract/marker.ts';
import { ONS } from '../../shared/contract/on.ts';
import { ready, start } from '../page-state.ts';
import type { Account, Explanation } from '../public/waymark.full.mjs';
import { findMarks } from './find-marks.ts';
import {
  isPrefixReadable,
  malformed,
  malformedStages,
  pageFaults,
  prefixNow,
} from './page-faults.ts';
import { type Mark, markAround } from './read-more.ts';
import { announcedOf, isDebugging, notesOfPage } from './record.ts';

/**
 * Says in plain words what was announced and why the rest was not, as an object and, where debug is on, in the console.
 * @param of a touchpoint's name or an element; every mark of the page where it is not said
 */
export function explain(of?: string | Element): Account {
  const account: Account = {
    version: ready.snippet ?? '',
    prefix: prefixNow(),
    stages: ready.stages ?? '',
    notes: [...new Set([...pageFaults(), ...notesOfPage()])],
    touchpoints: explanations(of),
  };
  if (isDebugging()) console.info('waymark:', account);
  return account;
}

function explanations(of: string | Element | undefined): Explanation[] {
  if (!isPrefixReadable()) return unreadable(of);
  if (of instanceof Element) return [explainElement(of)];
  const marks = findMarks().flatMap((element) => markAround(element) ?? []);
  const wanted = of === undefined ? marks : marks.filter(({ touchpoint }) => touchpoint === of);
  if (of !== undefined && wanted.length === 0) return [explainMissing(of)];
  return wanted.map(explainMark);
}

/** Nothing can be looked for with such a prefix. */
function unreadable(of: string | Element | undefined): Explanation[] {
  if (of === undefined) return [];
  const [touchpoint, element] = of instanceof Element ? ['', of] : [of, null];
  return [{ touchpoint, element, announced: announcedOf(touchpoint), why: pageFaults() }];
}

function explainMissing(touchpoint: string): Explanation {
  const announced = announcedOf(touchpoint);
  const why = [
    `No element that can be reached has ${start}touchpoint="${touchpoint}", and no rule marks one.`,
    'Closed shadow roots, and frames of other sites, cannot be reached.',
  ];
  if (!isTouchpointId(touchpoint)) why.unshift(malformed(touchpoint, 'touchpoint'));
  return { touchpoint, element: null, announced, why: announced.length ? [] : why };
}

function explainElement(element: Element): Explanation {
  const mark = markAround(element);
  if (mark) return explainMark(mark);
  const why = [`Neither it nor anything around it has ${start}touchpoint, and no rule marks it.`];
  return { touchpoint: '', element, announced: [], why };
}

function explainMark(mark: Mark): Explanation {
  const { touchpoint, element } = mark;
  const announced = announcedOf(touchpoint);
  return { touchpoint, element, announced, why: [...faultsOf(mark), ...unseen(mark, announced)] };
}

function faultsOf({ touchpoint, isValid, on, isIgnored, stages }: Mark): string[] {
  const faults: string[] = [];
  if (!isValid) faults.push(malformed(touchpoint, 'touchpoint'));
  if (isIgnored) faults.push(`${start}ignore stands on it or around it.`);
  for (const word of refusedOns(on)) {
    faults.push(
      `"${word}" in ${start}on="${on}" is not known, and left out: write ${ONS.join(', ')}.`,
    );
  }
  faults.push(...malformedStages(stages));
  if (!stages)
    faults.push('It is announced without a stage: nothing around it, and not the page, says one.');
  return faults;
}

function unseen({ element, on, isIgnored, isValid }: Mark, announced: string[]): string[] {
  // What counts for nothing would not be seen in the middle of the window either.
  if (announced.includes('seen') || isIgnored || !isValid) return [];
  if (!wants(on, 'view')) return [`It is not told when it is seen: ${start}on="${on}".`];
  if (element.getClientRects().length === 0) {
    return ['It has no box of its own (not shown, or display: contents), and so is never seen.'];
  }
  return [
    'It was not seen: for a second, half of it must be in view, or it must fill half of the window.',
  ];
}
