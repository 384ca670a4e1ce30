import { SIGNAL_RULES } from '../signal-rules.ts';
import type { ClickSeen, Detector, Finding, Observation } from './observation.ts';

const { withinMs, giveUpMs, windowMs, frozenMs } = SIGNAL_RULES.dead.thresholds;
const { fromMs, slowMs, latestMs } = SIGNAL_RULES['slow-response'].thresholds;

interface Waiting extends ClickSeen {
  clicks: number;
}

/**
 * Clicks that the page does not answer, and those it answers late. Nothing within 2.5 s makes a click a candidate;
 * what comes until 7 s makes it a slow one, unless somebody pressed something else meanwhile, whose answer that may be.
 */
export function deadDetector(): Detector {
  let waiting: Waiting[] = [];
  let answeredAt = Number.NEGATIVE_INFINITY;
  let windowAt = Number.NEGATIVE_INFINITY;
  /** Judges those that waited long enough; the others go on, or are let go where nobody can watch them any longer. */
  const close = (at: number, goOn: boolean): Finding[] => {
    const candidates = waiting.filter((click) => at - click.at > withinMs);
    waiting = goOn ? waiting.filter((click) => !candidates.includes(click)) : [];
    return candidates.map((click) => dead(click, at));
  };
  const click = (seen: ClickSeen): Finding[] => {
    const found = close(seen.pressedAt, true);
    const again = waiting.find(({ target }) => target === seen.target);
    if (again) again.clicks += 1;
    const isAnswered = answeredAt >= seen.pressedAt || seen.at - windowAt <= windowMs;
    if (!again && seen.expectsAnswer && !isAnswered) waiting.push({ ...seen, clicks: 1 });
    return found;
  };
  const answer = (at: number): Finding[] => {
    answeredAt = at;
    const found = waiting.flatMap((each) => slow(each, at));
    waiting = waiting.filter((each) => at - each.at > latestMs);
    return found;
  };
  const time = (at: number): Finding[] => {
    const over = waiting.filter((each) => at - each.at >= giveUpMs);
    waiting = waiting.filter((each) => !over.includes(each));
    // Nobody was told the time for long: the page stood still (a dialog of the browser, a sleeping computer).
    return over
      .filter((each) => at - each.at <= giveUpMs + frozenMs)
      .map((each) => dead(each, each.at + giveUpMs));
  };
  return {
    see(seen: Observation) {
      const over = time(seen.at);
      if (seen.kind === 'click') return [...over, ...click(seen)];
      if (seen.kind === 'change' || seen.kind === 'answer' || seen.kind === 'selected') {
        return [...over, ...answer(seen.at)];
      }
      // Whoever turns the wheel scrolls; the page has not answered.
      if (seen.kind === 'scrolled' && seen.byPage) return [...over, ...answer(seen.at)];
      if (seen.kind === 'left') return [...over, ...close(seen.at, false)];
      if (seen.kind === 'window') {
        windowAt = seen.at;
        return [...over, ...close(seen.at, false)];
      }
      return over;
    },
    due: () => (waiting.length > 0 ? Math.min(...waiting.map(({ at }) => at)) + giveUpMs : null),
  };
}

function dead(click: Waiting, at: number): Finding {
  return {
    rule: 'dead',
    strength: 'strong',
    at: click.at,
    target: click.target,
    values: { clicks: click.clicks, ms: Math.round(at - click.at) },
  };
}

function slow(click: Waiting, at: number): Finding[] {
  const ms = at - click.at;
  if (ms < fromMs || ms > latestMs) return [];
  return [
    {
      rule: 'slow-response',
      strength: ms > slowMs ? 'strong' : 'weak',
      at: click.at,
      target: click.target,
      values: { clicks: click.clicks, ms: Math.round(ms) },
    },
  ];
}
