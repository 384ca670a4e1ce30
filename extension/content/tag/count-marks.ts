import { ON_ATTRIBUTE, withPrefix } from '../../../shared/contract/attributes.ts';
import { wants } from '../../../shared/contract/marker.ts';
import { decodePageEvent, type PageEvent } from '../../../shared/contract/page-event.ts';
import type { BriefedRule } from '../../../shared/journey/briefing.ts';
import type { MarkCount } from '../../../shared/journey/tagging.ts';
import { isCovered } from '../covered.ts';
import { boxInWindow } from '../frame-place.ts';
import { listenToSnippet } from '../page-link.ts';
import { watchSeen } from '../record/seen.ts';
import type { Mark } from '../scan-page.ts';
import { frameOf } from '../surroundings.ts';
import type { FoundMark } from './mark-facts.ts';

/** Marks that are looked for in view at a time; a page with more is a list in a loop. */
const WATCH_LIMIT = 500;

const ACTIONS = { click: 'clicked', submit: 'submitted', change: 'changed' } as const;
type Counts = Omit<MarkCount, 'key' | 'rule'>;
const NOTHING: Counts = { seen: 0, clicked: 0, submitted: 0, changed: 0, announced: false };

/** What counts of a mark, as it is written; null for the default. */
type OnOf = (mark: FoundMark) => string | null;

/** By its attribute, else by the rule that makes a mark of it. */
export function onByPage(rules: readonly BriefedRule[], prefix: string): OnOf {
  const attribute = withPrefix(ON_ATTRIBUTE, prefix);
  const ruled = new Map(rules.map(({ index, on }) => [index, on ?? null]));
  return ({ element, rule }) =>
    element.getAttribute(attribute) ?? (rule === null ? null : (ruled.get(rule) ?? null));
}

export interface MarkCounter {
  /** The marks there are now, and what of each counts. */
  show(marks: readonly FoundMark[], onOf: OnOf): void;
  /** How often a touchpoint was met since the counting began. */
  of(touchpoint: string): Counts;
}

/**
 * Counts what happens to marks from now on, whether or not a snippet is there: what a person does, never what a script
 * dispatches. Seen is counted once in a page view, as everywhere; what the snippet had announced before counts, too: it
 * says again what was seen, when it is asked.
 * @param ours our host, or null while there is none: what is aimed at it counts for nothing
 */
export function countMarks(
  ours: () => Element | null,
  tell: () => void,
  signal: AbortSignal,
): MarkCounter {
  const counts = new Map<string, Counts>();
  let byElement = new Map<Element, FoundMark>();
  let onOf: OnOf = () => null;
  const of = (touchpoint: string) => counts.get(touchpoint) ?? NOTHING;
  const add = (touchpoint: string, change: (now: Counts) => Partial<Counts>) => {
    counts.set(touchpoint, { ...of(touchpoint), ...change(of(touchpoint)) });
    tell();
  };
  const act = (event: Event, type: string, action: Action) => {
    const mark = event.target !== ours() && markAt(event, byElement);
    if (!mark || !wants(onOf(mark), type)) return;
    add(mark.fact.touchpoint, (now) => ({ [action]: now[action] + 1 }));
  };
  const hearIn = oncePerWindow((view) => hearActions(view, act, signal));
  hearIn(window);
  watchSeen(
    () => inView([...byElement.values()], onOf),
    // What lies above an element is asked of its own document: of a frame nothing can be said.
    (element, visible) => !frameOf(element) && isCovered(element, visible, ours()),
    ({ touchpoint }) => add(touchpoint, () => ({ seen: 1 })),
    signal,
  );
  hearAnnounced((touchpoint, isSeen) => {
    const { announced, seen } = of(touchpoint);
    if (!announced) add(touchpoint, () => ({ announced: true, seen: isSeen ? 1 : seen }));
  }, signal);
  return {
    of,
    show(marks, on) {
      onOf = on;
      byElement = new Map(marks.map((mark) => [mark.element, mark]));
      for (const { element } of marks) hearIn(element.ownerDocument.defaultView);
    },
  };
}

/** Frames have a window each; no listener goes into one twice. */
function oncePerWindow(hear: (view: Window) => void): (view: Window | null) => void {
  const heard = new WeakSet<Window>();
  return (view) => {
    if (!view || heard.has(view)) return;
    heard.add(view);
    hear(view);
  };
}

type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

function hearActions(
  view: Window,
  hear: (event: Event, type: string, action: Action) => void,
  signal: AbortSignal,
): void {
  for (const [type, action] of Object.entries(ACTIONS)) {
    const options = { capture: true, passive: true, signal };
    view.addEventListener(type, (event) => event.isTrusted && hear(event, type, action), options);
  }
}

/** What the snippet says of a touchpoint, whatever it is. */
function hearAnnounced(
  hear: (touchpoint: string, isSeen: boolean) => void,
  signal: AbortSignal,
): void {
  const listen = (event: PageEvent) => {
    if ('touchpoint' in event) hear(event.touchpoint, event.type === 'seen');
  };
  listenToSnippet(decodePageEvent, listen, signal);
}

/** The nearest mark around what was hit; for a form that was sent, also the one of its button. */
function markAt(event: Event, marks: ReadonlyMap<Element, FoundMark>): FoundMark | undefined {
  const submitter = event.type === 'submit' ? (event as SubmitEvent).submitter : null;
  const path = [...(submitter ? [submitter] : []), ...event.composedPath()];
  return path.map((node) => marks.get(node as Element)).find(Boolean);
}

function inView(marks: readonly FoundMark[], onOf: OnOf): Mark[] {
  const near: Mark[] = [];
  for (const mark of marks.slice(0, WATCH_LIMIT)) {
    const { element, fact } = mark;
    const { y, width, height } = boxInWindow(element);
    if (width > 0 && y + height > 0 && y < innerHeight && wants(onOf(mark), 'view')) {
      near.push({ element, touchpoint: fact.touchpoint, stages: fact.stages, on: null });
    }
  }
  return near;
}
