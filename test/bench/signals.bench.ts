import type { Step } from '../../shared/journey/records.ts';
import { startWalk, steps } from '../e2e/walking.ts';
import { type Browser, type BrowserKind, launch, type Tab, until } from '../launch/driver.ts';
import type { Ordinary } from './signals-acts.ts';
import { ORDINARY } from './signals-ordinary.ts';
import { PLANTED, type Planted } from './signals-planted.ts';
import { type SignalsSite, startSignalsSite } from './signals-site.ts';

/**
 * How right the signals are: more than two hundred ordinary acts on demos and documentation that others publish and on
 * pages of their libraries, of which none may raise one, and sixty frictions on purpose, which all must. The extension that ships watches, in a real walk.
 */
type SignalStep = Extract<Step, { kind: 'signal' }>;

interface Extent {
  ordinary: readonly Ordinary[];
  planted: readonly Planted[];
  /** Pause after what is done for the first time on a page, so that a click without an answer shows: milliseconds. */
  pauseMs: number;
}
const FULL: Extent = { ordinary: ORDINARY, planted: PLANTED, pauseMs: 2_600 };
const SHORT_PATHS = ['/bootstrap'];
const SHORT_KNOWN = ['dead closed root', 'rage error once', 'error rejects', '/form-a'];
/** `-- --short`: a few of both, in some seconds. */
const SHORT: Extent = {
  ordinary: ORDINARY.filter(({ path }) => SHORT_PATHS.includes(path)),
  planted: PLANTED.filter(({ known }) => SHORT_KNOWN.includes(known)),
  pauseMs: 60,
};
/** `-- --brisk`: all of it by somebody in a hurry. */
const BRISK: Extent = { ...FULL, pauseMs: 60 };
/** Between two presses of the same. */
const QUICK_MS = 120;
/** Nobody presses anything on a page before having looked at it: a clock on it has ticked twice by then. */
const READ_MS = 2_200;
/** A click that nothing answers is given up after seven seconds. */
const GIVEN_UP_MS = 7_400;
const LATEST_MS = 9_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

class Walker {
  readonly #browser: Browser;
  readonly #tab: Tab;
  readonly #site: SignalsSite;

  constructor(browser: Browser, tab: Tab, site: SignalsSite) {
    this.#browser = browser;
    this.#tab = tab;
    this.#site = site;
  }

  async signals(): Promise<SignalStep[]> {
    return (await steps(this.#browser)).filter((step) => step.kind === 'signal');
  }

  /** Goes to a page, and waits until the walk is there: its script for signals comes with the ribbon. */
  go = async (path: string): Promise<void> => {
    await this.#tab.goto(this.#site.url(path));
    await this.#tab.overlay.waitFor('.signal', { gone: true });
    await until(async () => (await this.#tab.overlay.findAll('.signal')).length > 0, 'the watch');
    await pause(READ_MS);
  };

  /** @returns how much was done */
  async ordinary({ path, acts }: Ordinary, pauseMs: number): Promise<number> {
    await this.go(path);
    let done = 0;
    for (const [act, times = 1] of acts) {
      for (let n = 0; n < times; n += 1) {
        await act(this.#tab);
        done += 1;
        await pause(n === times - 1 ? pauseMs : QUICK_MS);
      }
    }
    await pause(GIVEN_UP_MS);
    return done;
  }

  async meet(planted: Planted): Promise<void> {
    await planted.meet(this.#tab, this.go);
    await pause(planted.restMs);
  }
}

function isOf({ rule, label, address }: SignalStep, planted: Planted): boolean {
  if (rule !== planted.rule) return false;
  const { known } = planted;
  return known.startsWith('/') ? new URL(address).pathname === known : isNamed(label, known);
}

/** What stands in a closed root has no words of its own for others. */
function isNamed(label: string, known: string): boolean {
  return label === known;
}

interface Tally {
  done: number;
  falseSignals: SignalStep[];
  missed: Planted[];
  found: number;
}

async function measure(walker: Walker, { ordinary, planted, pauseMs }: Extent): Promise<Tally> {
  let done = 0;
  for (const page of ordinary) done += await walker.ordinary(page, pauseMs);
  const falseSignals = await walker.signals();
  const before = falseSignals.length;
  let path = '';
  for (const each of planted) {
    const isNew =
      each.path !== path || each.path.startsWith('/side') || each.path.startsWith('/stage');
    if (isNew) await walker.go(each.path);
    path = each.path;
    await walker.meet(each);
  }
  await pause(LATEST_MS);
  const raised = (await walker.signals()).slice(before);
  const missed = planted.filter((each) => !raised.some((signal) => isOf(signal, each)));
  const isTrue = (signal: SignalStep) =>
    planted.some(
      (each) =>
        isOf(signal, each) ||
        (isNamed(signal.label, each.known) && each.also.some((rule) => rule === signal.rule)),
    );
  falseSignals.push(...raised.filter((signal) => !isTrue(signal)));
  return { done, falseSignals, missed, found: planted.length - missed.length };
}

function print(name: BrowserKind, { done, falseSignals, missed, found }: Tally): void {
  const told = found + falseSignals.length;
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
  console.log(`\nSignals in ${name}: ${done} ordinary acts, ${found + missed.length} frictions`);
  console.log(`precision ${share(found, told)}   target 1: no false signal`);
  console.log(`recall    ${share(found, found + missed.length)}   target 1: every friction`);
  for (const { rule, label, address, values } of falseSignals) {
    console.log(`  false:  ${rule} of “${label}” at ${address} ${JSON.stringify(values)}`);
  }
  for (const { rule, known } of missed) console.log(`  missed: ${rule} “${known}”`);
}

async function bench(name: BrowserKind, extent: Extent): Promise<Tally> {
  const site = await startSignalsSite();
  const browser = await launch(name, { grant: [site.origin] });
  try {
    const tab = await browser.newTab(site.url('/start'));
    await startWalk(browser, tab);
    const types = await tab.eval(() => [...PerformanceObserver.supportedEntryTypes]);
    const isMeasured = ({ entryType, known }: Planted) => {
      if (!entryType || types.includes(entryType)) return true;
      console.log(`${name} has no ${entryType}: “${known}” is left out`);
      return false;
    };
    const planted = extent.planted.filter(isMeasured);
    const tally = await measure(new Walker(browser, tab, site), { ...extent, planted });
    print(name, tally);
    return tally;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** `/plain` for what is done on that page alone. */
function only(extent: Extent, args: string[]): Extent {
  const wanted = args.find((arg) => arg.startsWith('/'));
  const isWanted = ({ path }: { path: string }) => wanted === undefined || path === wanted;
  return {
    ...extent,
    ordinary: extent.ordinary.filter(isWanted),
    planted: extent.planted.filter(isWanted),
  };
}

/** `--firefox` for Firefox, `--short` for a few of both kinds, `--brisk` for all in a hurry. Wrong signals are a failure, unlike slow figures. */
export async function main(args: string[]): Promise<void> {
  const name = args.includes('--firefox') ? 'firefox' : 'chromium';
  const extent = args.includes('--short') ? SHORT : args.includes('--brisk') ? BRISK : FULL;
  const { falseSignals, missed } = await bench(name, only(extent, args));
  if (falseSignals.length + missed.length > 0) throw new Error('signals are wrong, see above');
}
