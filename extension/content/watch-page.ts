import {
  IGNORE_ATTRIBUTE,
  STAGE_ATTRIBUTE,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
} from '../../shared/contract/attributes.ts';
import type { PageScan } from './scan-page.ts';

const OURS = [TOUCHPOINT_ATTRIBUTE, STAGE_ATTRIBUTE, IGNORE_ATTRIBUTE];
const EVERYTHING = { childList: true, subtree: true, attributes: true, characterData: true };
/** What may move an element without changing the tree. */
const STIRS = [
  'toggle',
  'load',
  'transitionrun',
  'transitionend',
  'animationstart',
  'animationend',
  'input',
  'fullscreenchange',
];

/** Time between two looks for new shadow roots, in milliseconds. */
const EXPLORE_MS = 1_000;
const EARLY_ROUNDS = 10;
/** After that, every fifth round. */
const LATE_ROUND = 5;

export interface PageChanges {
  /** At once, in the same task as the change: for what must be put back before anybody looks. */
  onTree(callback: () => void): void;
  /** Something may have moved. */
  onStir(callback: () => void): void;
  /** Marks may have come, gone or changed; at most once a frame. */
  onMarks(callback: () => void): void;
}

/** Hears of every change of the page, shadow roots included, until the signal aborts. Changes nothing itself. */
export function watchPage(scan: PageScan, signal: AbortSignal): PageChanges {
  const tree: (() => void)[] = [];
  const stir: (() => void)[] = [];
  const marks: (() => void)[] = [];
  const tell = (list: (() => void)[]) => {
    for (const callback of list) callback();
  };
  const tellMarks = oncePerFrame(() => tell(marks), signal);

  const observer = new MutationObserver((records) => {
    const news = readRecords(records);
    for (const root of scan.explore(news.added)) observer.observe(root, EVERYTHING);
    if (news.reread) scan.reread();
    tell(tree);
    tell(stir);
    if (news.marks) tellMarks();
  });
  observer.observe(document, EVERYTHING);
  signal.addEventListener('abort', () => observer.disconnect());
  exploreNowAndThen(() => {
    const found = scan.explore([document]);
    for (const root of found) observer.observe(root, EVERYTHING);
    if (found.length > 0) tellMarks();
  }, signal);

  const options = { capture: true, passive: true, signal };
  for (const type of STIRS) document.addEventListener(type, () => tell(stir), options);
  document.addEventListener('fullscreenchange', () => tell(tree), options);
  document.addEventListener('toggle', () => tell(tree), options);
  window.addEventListener('resize', () => tell(stir), options);
  document.fonts?.addEventListener('loadingdone', () => tell(stir), { signal });

  return {
    onTree: (callback) => tree.push(callback),
    onStir: (callback) => stir.push(callback),
    onMarks: (callback) => marks.push(callback),
  };
}

/** An element gets a shadow root without any sign of it: looked for at once, for a while, and then less often. */
function exploreNowAndThen(explore: () => void, signal: AbortSignal): void {
  explore();
  let rounds = 0;
  const timer = setInterval(() => {
    rounds += 1;
    const isDue = rounds <= EARLY_ROUNDS || rounds % LATE_ROUND === 0;
    if (isDue && !document.hidden) requestIdleCallback(explore);
  }, EXPLORE_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  for (const type of ['DOMContentLoaded', 'load'])
    window.addEventListener(type, explore, { signal });
}

interface News {
  added: Node[];
  marks: boolean;
  reread: boolean;
}

function readRecords(records: MutationRecord[]): News {
  const news: News = { added: [], marks: false, reread: false };
  for (const { type, target, addedNodes, attributeName } of records) {
    if (type === 'childList') {
      news.marks = true;
      for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) news.added.push(node);
    } else if (type === 'attributes' && saysMark(target as Element, attributeName)) {
      news.marks = true;
      news.reread = true;
    }
  }
  return news;
}

function saysMark(element: Element, attribute: string | null): boolean {
  if (attribute && OURS.includes(attribute)) return true;
  return element.localName === 'meta' && element.getAttribute('name') === STAGE_META;
}

/** Runs the work in the next frame, however often it is asked before. */
export function oncePerFrame(work: () => void, signal: AbortSignal): () => void {
  let asked = 0;
  signal.addEventListener('abort', () => cancelAnimationFrame(asked));
  return () => {
    if (asked || signal.aborted) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      work();
    });
  };
}
