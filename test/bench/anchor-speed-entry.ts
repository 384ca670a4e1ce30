import { describe } from '../../extension/content/anchor/describe.ts';
import { likesOf } from '../../extension/content/anchor/likes.ts';
import { elementsOfPage } from '../../extension/content/anchor/page-elements.ts';
import { viewOf } from '../../extension/content/anchor/page-view.ts';
import { searchPage } from '../../extension/content/anchor/search.ts';
import { traitsOf } from '../../extension/content/anchor/traits.ts';
import type { Traits } from '../../shared/journey/anchor/traits.ts';

/** What a search took, in milliseconds. */
export interface SearchTime {
  total: number;
  /** The longest task the browser saw while it went on. */
  longest: number;
  /** Reading box and text of every element once: less nobody can do who looks at all of them. */
  floor: number;
  found: number;
  /** Keeping what may help of one element, the first of the page. */
  described: number;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Describes so many elements of the page, rebuilds it, and looks for them. Runs in the page.
 * @param lists as many of the page's lists are left, of 200 elements each
 */
async function search(count: number, lists: number): Promise<SearchTime> {
  for (const list of [...document.querySelectorAll('ul')].slice(lists)) list.remove();
  const nobody = document.createElement('i');
  const buttons = [...document.querySelectorAll('li b')];
  const describeBegan = performance.now();
  describe(buttons[Math.floor(buttons.length / 2)] ?? nobody);
  const described = performance.now() - describeBegan;
  const view = viewOf(elementsOfPage(nobody));
  const sought = Array.from({ length: count }, (_, index) => {
    const element = buttons[Math.floor((index * buttons.length) / count)] ?? nobody;
    const traits: Traits = traitsOf(element, view);
    return { noteId: String(index), traits: { ...traits, ...likesOf(element, traits, view) } };
  });
  document.body.insertAdjacentHTML('afterbegin', '<div><p>New</p></div>');
  for (const list of document.querySelectorAll('ul')) list.classList.add('restyled');
  await wait(500);
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    observer.observe({ type: 'longtask' });
  }
  const began = performance.now();
  const placed = await searchPage(sought, nobody, new AbortController().signal);
  const total = performance.now() - began;
  await wait(200);
  observer.disconnect();
  const floorBegan = performance.now();
  let read = 0;
  for (const element of document.querySelectorAll('*')) {
    read += element.getBoundingClientRect().width + (element.textContent?.length ?? 0);
  }
  const floor = performance.now() - floorBegan;
  const found = [...(placed?.values() ?? [])].filter(({ answer }) => answer === 'found').length;
  return { total, longest: Math.max(0, ...tasks), floor: read > 0 ? floor : 0, found, described };
}

Object.assign(window, { search });
