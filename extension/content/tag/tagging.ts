import { FOUND_LIMIT, type PageTags, type TagAct } from '../../../shared/journey/tagging.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { startPicking, stopPicking } from '../pick/picker.tsx';
import type { TagQuestion, TagsWorld } from '../tags-door.ts';
import { countMarks, type MarkCounter, onByPage } from './count-marks.ts';
import { describePicked, nameElement } from './describe-picked.ts';
import { type ElementKeys, elementKeys } from './element-keys.ts';
import { findElements } from './find-elements.ts';
import { watchFrames } from './frames.ts';
import { inSlices, together } from './in-slices.ts';
import { type FoundMarks, findMarks } from './mark-facts.ts';
import { createOutlines, type Outlines } from './outlines.tsx';
import { refusedBefore } from './refused-before.ts';
import { rulesAgain } from './rules-again.ts';
import { createScrolling } from './scroll-there.ts';
import { searchText } from './search-text.ts';
import { snippetStatus } from './snippet-status.ts';

/** Something happened that the tab shows: it is told at most so often, in milliseconds. */
const TELL_MS = 150;
/** Reading a page takes at most one part in so many of the time. */
const SHARE = 4;

export interface Tagging {
  /** Does what is asked and answers how the page stands then. */
  act(act: TagAct, told: Told): Promise<PageTags>;
  /** The element being tagged. */
  picked(): Element | null;
}

/** What the page is told with each question. */
type Told = Omit<TagQuestion, 'act'>;

/**
 * What the Tags tab does in one page.
 * @param tellPanel something that the tab shows has changed
 */
export function startTagging(world: TagsWorld, tellPanel: () => void): Tagging {
  const { context, changes } = world;
  const now: Now = {
    ...{ pointing: false, picked: null, found: [], tried: null, shown: null, hidden: false },
    ...{ rules: [], elements: [], typed: { type: '', stages: [] }, readMs: 0 },
  };
  const wait = () => Math.max(TELL_MS, now.readMs * SHARE);
  const tell = atMostEvery(wait, tellPanel, context.signal);
  const keys = elementKeys();
  const acts = actsOf(world, now, keys, createOutlines(context), tell);
  const counter = countMarks(() => context.host.element, tell, context.signal);
  const before = refusedBefore(tell, context.signal);
  changes.onMarks(tell);
  const watch = watchFrames(tell, context.signal);
  const again = rulesAgain(context, keys, tell);
  const read = together(async () => {
    const began = performance.now();
    const isRefused = (file: string) => world.refused.has(file) || before.has(file);
    const snippet = await inSlices(snippetStatus(isRefused));
    const { rules, typed } = now;
    const here = await inSlices(findMarks(world.scan, rules, snippet.prefix, typed));
    watch(here.frames, snippet.prefix);
    counter.show(here.marks, onByPage(rules, snippet.prefix));
    now.readMs = performance.now() - began;
    const missing = again(now.elements, here.rules);
    return { ...pageOf(here, counter, keys, now, snippet.prefix), snippet, again: missing };
  });
  return {
    act(act, { rules, typed, elements }) {
      now.rules = rules;
      if (typed) now.typed = typed;
      if (elements) now.elements = elements;
      acts[act.do](act as never);
      return read();
    },
    picked: () => now.picked,
  };
}

/** How things stand between panel and page. */
interface Now {
  pointing: boolean;
  picked: Element | null;
  found: Element[];
  tried: { selector: string; elements: Element[] | null } | null;
  shown: Element | null;
  /** That element cannot be seen. */
  hidden: boolean;
  rules: Told['rules'];
  elements: NonNullable<Told['elements']>;
  typed: NonNullable<Told['typed']>;
  /** How long the last reading of the page took, in milliseconds. */
  readMs: number;
}

type Acts = { [Do in TagAct['do']]: (act: Extract<TagAct, { do: Do }>) => void };

function actsOf(
  { context, scan }: TagsWorld,
  now: Now,
  keys: ElementKeys,
  outlines: Outlines,
  tell: () => void,
): Acts {
  const scrolling = createScrolling();
  const pointing = pointingOf(context, now, outlines, tell);
  return {
    ...pointing.acts,
    look: () => undefined,
    search({ text }) {
      now.found = searchText(text, context.host.element);
      outlines.show(now.found);
    },
    choose({ key }) {
      stopPicking();
      pointing.choose(keys.elementOf(key));
    },
    tryOut({ selector }) {
      const elements = findElements(selector, scan.roots());
      now.tried = { selector, elements };
      outlines.show(elements ?? []);
    },
    show({ key }) {
      const element = keys.elementOf(key);
      if (!element) return;
      now.shown = element;
      now.hidden = !scrolling.to(element);
      if (!now.hidden) outlines.flash(element);
    },
    back() {
      scrolling.back();
      now.shown = null;
      outlines.clear();
    },
  };
}

function pointingOf(
  context: TagsWorld['context'],
  now: Now,
  outlines: Outlines,
  tell: () => void,
): { acts: Pick<Acts, 'pick' | 'leave'>; choose(element: Element | null): void } {
  const choose = (element: Element | null) => {
    now.pointing = false;
    now.picked = element;
    outlines.show(element ? [element] : []);
    tell();
  };
  const leave = () => {
    stopPicking();
    Object.assign(now, { pointing: false, picked: null, found: [], tried: null, shown: null });
    outlines.clear();
  };
  const pick = () => {
    leave();
    now.pointing = true;
    startPicking(context, choose, {
      byText: (text) => searchText(text, context.host.element),
      intoFrames: true,
      onLeave() {
        now.pointing = false;
        tell();
      },
    });
  };
  return { acts: { pick, leave }, choose };
}

function pageOf(
  here: FoundMarks,
  counter: MarkCounter,
  keys: ElementKeys,
  now: Now,
  prefix: string,
): Omit<PageTags, 'snippet' | 'again'> {
  const { pointing, picked, found, tried, shown, hidden, typed } = now;
  const { marks, more, stages, refusedStages, rules } = here;
  const name = (element: Element) => nameElement(element, keys);
  const address = cleanAddress(location.href);
  return {
    page: {
      ...{ address, stages, refusedStages, pageType: typed.type, rules, more },
      marks: marks.map(({ fact }) => fact),
    },
    counts: marks.map(({ element, fact, rule }) => ({
      ...counter.of(fact.touchpoint),
      ...{ key: keys.keyOf(element), rule },
    })),
    ...{ pointing, hidden, stageSource: here.source, closedFrames: here.closedFrames },
    picked: picked?.isConnected
      ? describePicked(picked, keys, here.markOn(picked), here.stagesAt(picked), prefix)
      : null,
    found: found.slice(0, FOUND_LIMIT).map(name),
    tried: tried && {
      selector: tried.selector,
      matches: tried.elements?.length ?? -1,
      elements: (tried.elements ?? []).slice(0, FOUND_LIMIT).map(name),
    },
    shown: shown ? keys.keyOf(shown) : null,
    path: address.slice(location.origin.length),
  };
}

/** Runs the work once for everything that asks within the time. */
function atMostEvery(
  milliseconds: () => number,
  work: () => void,
  signal: AbortSignal,
): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      if (!signal.aborted) work();
    }, milliseconds());
  };
}
