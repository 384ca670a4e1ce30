import { tellsThePlan } from '../../../shared/journey/blind.ts';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import { SIGNAL_RULES, signalKey } from '../../../shared/journey/signal-rules.ts';
import type { Finding } from '../../../shared/journey/signals/observation.ts';
import type { TrailFinding } from '../../../shared/journey/signals/trail.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { newId } from '../../platform/ids.ts';
import { quietRules, watchSignals } from '../../platform/settings.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { selectorOf } from '../anchor/selector.ts';
import { traitsAlone } from '../anchor/traits.ts';
import { placeOf } from '../compose/nearest-mark.ts';
import type { PageContext } from '../page-context.ts';
import type { SignalStep } from '../record/post-steps.ts';
import { stageOfPage } from '../record/stage-of-page.ts';
import type { SignalsWorld } from '../signals-door.ts';

/** A page that raises more is broken in one way, not in fifty. */
const SIGNALS_OF_A_PAGE = 40;
const LABEL_LENGTH = 80;

type Found = Pick<Finding, 'rule' | 'strength' | 'values'> & { address?: string };

export interface SignalPost {
  /** @param agoMs how long ago it was */
  found(finding: Finding, element: Element | null, agoMs: number): void;
  onTrail(finding: TrailFinding): void;
}

/**
 * Makes steps of what was found, and posts them. The same of the same element is told once a page; what was dismissed
 * is not told any more, nor what comes of a rule that is turned off, or of any rule where all are.
 */
export function postSignals(
  { context, scan, steps }: SignalsWorld,
  show: (step: SignalStep) => void,
): SignalPost {
  const told = new Set<string>();
  const isOff = turnedOff(context);
  const post = (found: Found, element: Element | null, agoMs: number) => {
    const step = stepOf(found, element, agoMs);
    const key = signalKey(step);
    if (told.has(key) || told.size >= SIGNALS_OF_A_PAGE || isOff(step.rule)) return;
    if (!mayTell(context.briefing.peek(), key)) return;
    told.add(key);
    steps.post(step);
    if (!context.briefing.peek()?.blind || !tellsThePlan(step.rule)) show(step);
  };
  const stepOf = (
    { rule, ...found }: Found,
    element: Element | null,
    agoMs: number,
  ): SignalStep => {
    const briefing = context.briefing.peek();
    const place = placeOf(element, briefing, scan);
    const pageStage = stageOfPage(briefing, scan.marks(), scan.pageStages());
    return {
      ...{ kind: 'signal', id: newId(), at: Date.now() - agoMs, rule },
      version: SIGNAL_RULES[rule].version,
      address: found.address ?? cleanAddress(location.href),
      ...{ strength: found.strength, values: found.values },
      ...{ stage: place.stage ?? pageStage, touchpoint: place.touchpoint },
      ...likenessOf(element),
      ...{ state: 'open', noteId: null },
    };
  };
  return {
    found: post,
    onTrail({ rule, strength, about, values }) {
      post({ rule, strength, values, address: about.route }, null, 0);
    },
  };
}

const mayTell = (briefing: Briefing | null, key: string): boolean =>
  briefing !== null && !briefing.paused && !briefing.signals?.dismissed.includes(key);

/** As the briefing has it; what is turned off or on while the page is open holds at once, and no briefing comes of it. */
function turnedOff({
  briefing,
  signal,
}: Pick<PageContext, 'briefing' | 'signal'>): (rule: string) => boolean {
  let quiet: readonly string[] | undefined;
  let watching = true;
  quietRules.onChange((rules) => {
    quiet = rules;
  }, signal);
  watchSignals.onChange((on) => {
    watching = on;
  }, signal);
  return (rule) => {
    const told = briefing.peek()?.signals;
    return !watching || !told || (quiet ?? told.quiet).includes(rule);
  };
}

/** What it is called, and what it is found again by. */
function likenessOf(element: Element | null): Pick<SignalStep, 'label' | 'selector' | 'traits'> {
  if (!element) return { label: '', selector: '' };
  const traits = element.isConnected ? { traits: traitsAlone(element) } : {};
  return { label: labelOf(element), selector: selectorOf(element), ...traits };
}

function labelOf(element: Element): string {
  return (nameOf(element) || element.localName).slice(0, LABEL_LENGTH);
}
