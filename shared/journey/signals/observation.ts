import type { SignalRuleId } from '../signal-rules.ts';

/**
 * What somebody who watches a page sees, in plain values: `at` is milliseconds on one clock that only goes forward, and
 * elements are numbers that mean the same element each time. The detectors know nothing else of the world.
 */
export type Observation =
  | ClickSeen
  /** The page changed something that can be seen. `own`: only the looks of the element that was pressed last. */
  | { kind: 'change'; at: number; own: boolean }
  /**
   * The page answered in another way: the focus went into a field, something opened, played or was switched. `leaving`:
   * it is on its way to another page, of which nothing can be seen yet.
   */
  | { kind: 'answer'; at: number; leaving: boolean }
  | { kind: 'selected'; at: number }
  /** The window or tab was left or came back. */
  | { kind: 'window'; at: number }
  /** The page is scrolled to `y`. `byPage`: nobody turned a wheel or pressed a key for it. */
  | { kind: 'scrolled'; at: number; y: number; viewport: number; byPage: boolean }
  | { kind: 'error'; at: number; cause: ErrorCause; startedAt: number | null; weak: boolean }
  | FieldSeen
  /** The focus left the form. */
  | { kind: 'form-blurred'; at: number; form: number }
  | { kind: 'form-sent'; at: number; form: number }
  | { kind: 'vital'; at: number; name: VitalName; value: number }
  /** Page or route is being left. */
  | { kind: 'left'; at: number }
  /** Nothing happened; time went on. */
  | { kind: 'time'; at: number };

export type ErrorCause = 'error' | 'rejection' | 'request';
export type VitalName = 'lcp' | 'inp' | 'cls' | 'fcp' | 'ttfb' | 'load';

/** A click of the main button, or of a key that presses what has the focus. */
export interface ClickSeen {
  kind: 'click';
  at: number;
  /** When the button went down: pages may react to that already. */
  pressedAt: number;
  target: number;
  /** CSS pixels of the viewport. */
  x: number;
  y: number;
  /** Something that looks or says it can be pressed, and that should show something when it is. */
  expectsAnswer: boolean;
  /** Made to be pressed again and again, a text field, or marked to be ignored: never a sign of rage. */
  mayRepeat: boolean;
}

/** Somebody is in a field of a form. Never what stands in it. */
export interface FieldSeen {
  kind: 'field';
  at: number;
  form: number;
  target: number;
  /** Fields of the form that a person fills in. */
  fields: number;
  isSearch: boolean;
  changed: boolean;
}

/** Friction that a detector found. */
export interface Finding {
  rule: SignalRuleId;
  strength: 'weak' | 'strong';
  at: number;
  /** The element it is about; null for the page. */
  target: number | null;
  /** What was measured, by name. */
  values: Record<string, number>;
}

/** Looks at one observation after the other, in order of time. */
export interface Detector {
  see(observation: Observation): Finding[];
  /** When it wants to be told the time at the latest; null while nothing depends on it. */
  due(): number | null;
}
