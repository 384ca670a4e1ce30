import {
  IGNORE_ATTRIBUTE,
  ON_ATTRIBUTE,
  STAGE_ATTRIBUTE,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
} from '../../shared/contract/attributes.ts';
import { againLater } from './look-again.ts';
import { named } from './page-names.ts';
import type { PageScan } from './scan-page.ts';

const OURS = [TOUCHPOINT_ATTRIBUTE, STAGE_ATTRIBUTE, ON_ATTRIBUTE, IGNORE_ATTRIBUTE];
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

export interface PageChanges {
  /** At once, in the same task as the change: for what must be put back before anybody looks. */
  onTree(callback: () => void): void;
  /** Something may have moved. */
  onStir(callback: () => void): void;
  /** Marks may have come, gone or changed; at most once a frame. */
  onMarks(callback: () => void): void;
  /** Each shadow root of the page, open or closed, that is known or gets known. */
  onRoot(callback: (root: ShadowRoot) => void): void;
}

/** Hears of every change of the page, shadow roots included, until the signal aborts. Changes nothing itself. */
export function watchPage(scan: PageScan, signal: AbortSignal): PageChanges {
  const tree: (() => void)[] = [];
  const stir: (() => void)[] = [];
  const marks: (() => void)[] = [];
  const roots: ((root: ShadowRoot) => void)[] = [];
  const tellMarks = oncePerFrame(() => tell(marks), signal);

  const observer = new MutationObserver((records) => {
    const news = readRecords(records);
    take(scan.explore(news.added));
    if (news.added.length > 0) lookAgain(news.added);
    if (news.reread) scan.reread();
    tell(tree);
    tell(stir);
    if (news.marks) tellMarks();
  });
  observer.observe(document, EVERYTHING);
  signal.addEventListener('abort', () => observer.disconnect());
  const take = (found: readonly ShadowRoot[]) => {
    for (const root of found) {
      observer.observe(root, EVERYTHING);
      for (const callback of roots) callback(root);
    }
    if (found.length > 0) tellMarks();
  };
  const lookAgain = againLater((elements) => take(scan.lookAt(elements)), signal);
  take(scan.explore([document]));
  lookAgain([document]);
  hearStirs({ stir: () => tell(stir), settle: () => tell(tree) }, signal);

  const onRoot = (callback: (root: ShadowRoot) => void) => {
    for (const root of scan.roots()) if (root instanceof ShadowRoot) callback(root);
    roots.push(callback);
  };
  return { onTree: into(tree), onStir: into(stir), onMarks: into(marks), onRoot };
}

function tell(list: (() => void)[]): void {
  for (const callback of list) callback();
}

function into<T>(list: T[]): (item: T) => void {
  return (item) => list.push(item);
}

function hearStirs(
  { stir, settle }: { stir: () => void; settle: () => void },
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal };
  for (const type of STIRS) document.addEventListener(type, stir, options);
  for (const type of ['fullscreenchange', 'toggle']) {
    document.addEventListener(type, settle, options);
  }
  window.addEventListener('resize', stir, options);
  document.fonts?.addEventListener('loadingdone', stir, { signal });
}

interface News {
  added: Element[];
  marks: boolean;
  reread: boolean;
}

/** A busy page writes hundreds a frame; of most, all that is read is what kind they are. */
function readRecords(records: MutationRecord[]): News {
  const news: News = { added: [], marks: false, reread: false };
  const ours = OURS.map(named);
  for (const record of records) {
    if (record.type === 'childList') {
      news.marks = true;
      for (const node of record.addedNodes) if (node instanceof Element) news.added.push(node);
    } else if (record.type === 'attributes' && saysMark(record, ours)) {
      news.marks = true;
      news.reread = true;
    }
  }
  return news;
}

function saysMark(record: MutationRecord, ours: readonly string[]): boolean {
  const attribute = record.attributeName ?? '';
  if (ours.includes(attribute)) return true;
  if (attribute !== 'name' && attribute !== 'content') return false;
  const element = record.target as Element;
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
