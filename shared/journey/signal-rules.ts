import type { NoteKind } from './note-kind.ts';

/** One kind of friction that can be detected (domain 2.2). */
export interface SignalRule {
  /** Goes up whenever the same page would be judged otherwise; every signal says by which version it was found. */
  readonly version: number;
  /** What is compared, by name; the name ends in its unit (`Ms`, `Px`) where it has one. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** True where it is about one element, false where it is about a page. */
  readonly ofElement: boolean;
  /** What a note about it is, until its writer says otherwise. */
  readonly noteKind: NoteKind;
  /** Where the figures come from. */
  readonly source: string;
}

/**
 * The ten rules: the only place where a threshold of a signal stands. Each figure was chosen inside the range that the
 * named sources use; a reader who doubts a signal finds here why it was raised.
 */
export const SIGNAL_RULES = {
  rage: {
    version: 1,
    thresholds: {
      clicks: 3,
      radiusPx: 30,
      gapMs: 1_000,
      strongClicks: 4,
      strongMs: 750,
      /** So many clicks of the burst must have been left without an answer. */
      unanswered: 2,
    },
    ofElement: true,
    noteKind: 'cumbersome',
    source:
      'posthog-js rageclick.ts: 3 clicks, each under 1000 ms and 30 px after the last; its own site 4 in 750 ms. Mixpanel, Amplitude: 4 in 1000 ms. Datadog: not where text was selected or the page scrolled.',
  },
  dead: {
    version: 3,
    thresholds: {
      withinMs: 2_500,
      giveUpMs: 7_000,
      windowMs: 1_000,
      frozenMs: 1_000,
      /** So long after an answer the same pressed again belongs to the press that was answered. */
      burstMs: 1_000,
    },
    ofElement: true,
    noteKind: 'error',
    source:
      'posthog-js dead-clicks-autocapture.ts: no change within 2500 ms, no visibility or focus change within 1000 ms. Sentry handleClick.ts: 3000 ms, waits 7000 ms. Amplitude: allow-list of interactive elements. Domain 2.2: a burst ends after a second of quiet, and one that is rage is told as that alone.',
  },
  'slow-response': {
    version: 3,
    thresholds: { fromMs: 1_000, slowMs: 2_500, latestMs: 7_000 },
    ofElement: true,
    noteKind: 'cumbersome',
    source:
      'Sentry: first reaction between 3 s and 7 s is a slow click. OpenReplay deadClick.go: later than 1234 ms. Nielsen: one second is where a train of thought breaks.',
  },
  'error-click': {
    version: 2,
    thresholds: { withinMs: 2_000, statusFrom: 500 },
    ofElement: true,
    noteKind: 'error',
    source: 'Amplitude track-error-click.ts: a browser error within 2000 ms of the latest click.',
  },
  'quick-back': {
    version: 1,
    thresholds: { strongMs: 5_000, weakMs: 10_000, cooldownMs: 10_000 },
    ofElement: false,
    noteKind: 'unclear',
    source:
      'Uxify U-turns: at most 5 s on the page without click, scroll or input, then back. backtrackDetector: A, B, A on the path, 10 s cooldown. Clarity: goes and returns under a dwell time it does not publish.',
  },
  'excessive-scroll': {
    version: 1,
    thresholds: { share: 0.25, changes: 4, withinMs: 10_000, quickChanges: 3, quickMs: 2_000 },
    ofElement: false,
    noteKind: 'missing',
    source:
      'ThrashingDetector: 3 direction changes in 2000 ms. Clarity: more scrolling up and down than expected of that page.',
  },
  'form-abandoned': {
    version: 1,
    thresholds: { fields: 2, changed: 1, idleMs: 30_000 },
    ofElement: true,
    noteKind: 'doubt',
    source:
      'Form glossaries (closetrace, askery): begun with the first input, abandoned when left without a successful submit, forms of two fields and more. Snowplow form plugin: never a value.',
  },
  'slow-page': {
    version: 1,
    thresholds: {
      lcpGoodMs: 2_500,
      lcpPoorMs: 4_000,
      inpGoodMs: 200,
      inpPoorMs: 500,
      clsGood: 0.1,
      clsPoor: 0.25,
      fcpGoodMs: 1_800,
      fcpPoorMs: 3_000,
      ttfbGoodMs: 800,
      ttfbPoorMs: 1_800,
      loadPoorMs: 4_000,
    },
    ofElement: false,
    noteKind: 'cumbersome',
    source:
      'web-vitals onLCP.ts, onINP.ts, onCLS.ts, onFCP.ts, onTTFB.ts: good up to the first figure, poor above the second. Load is judged where the browser measures no paint.',
  },
  backtrack: {
    version: 1,
    thresholds: { stages: 1 },
    ofElement: false,
    noteKind: 'unclear',
    source: 'Domain 003-03: a journey goes forward, back, aside and on again.',
  },
  'dead-end': {
    version: 1,
    thresholds: { activeMs: 60_000, clickMs: 2_000 },
    ofElement: false,
    noteKind: 'missing',
    source: 'Own: a planned page that nobody finds a way on from within a minute of looking.',
  },
} as const satisfies Record<string, SignalRule>;

export type SignalRuleId = keyof typeof SIGNAL_RULES;

/** In the order of the table. */
export const SIGNAL_RULE_IDS = Object.keys(SIGNAL_RULES) as SignalRuleId[];

/** False for a rule of a newer version, or of another hand. */
export function isSignalRule(id: string): id is SignalRuleId {
  return Object.hasOwn(SIGNAL_RULES, id);
}

/**
 * What a dismissal is about: this rule at this element, wherever in the journey it is met again. A page's own signals
 * are known by its address.
 */
export function signalKey(signal: {
  rule: string;
  selector: string;
  label: string;
  address: string;
}): string {
  const about = signal.selector
    ? [signal.selector, signal.label]
    : [signal.address.split(/[?#]/)[0] ?? ''];
  return [signal.rule, ...about].join('\n');
}
