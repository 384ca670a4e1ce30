import { SIGNAL_RULES } from '../signal-rules.ts';
import type { ClickSeen, Detector, Finding, Observation } from './observation.ts';

const { withinMs, giveUpMs, windowMs, frozenMs, burstMs } = SIGNAL_RULES.dead.thresholds;
const { fromMs, slowMs, latestMs } = SIGNAL_RULES['slow-response'].thresholds;

interface Waiting extends ClickSeen {
  clicks: number;
  /** Something else was pressed since: what comes now may answer that. */
  isPassed: boolean;
}

/**
 * Clicks that the page does not answer, and those it answers late. Nothing within 2.5 s makes a click a candidate;
 * what comes until 7 s makes it a slow one, unless somebody pressed something else meanwhile, whose answer that may be.
 */
export function deadDetector(): Detector {
  return new DeadDetector();
}

class DeadDetector implements Detector {
  #waiting: Waiting[] = [];
  #answeredAt = Number.NEGATIVE_INFINITY;
  /** What was pressed last before the latest answer. */
  #answered: number | null = null;
  #pressed: number | null = null;
  #windowAt = Number.NEGATIVE_INFINITY;

  see(seen: Observation): Finding[] {
    return [...this.#time(seen.at), ...this.#happened(seen)];
  }

  due(): number | null {
    const since = this.#waiting.map(({ at }) => at);
    // What comes at the very end is late, and not nothing.
    return since.length > 0 ? Math.min(...since) + giveUpMs + 1 : null;
  }

  #happened(seen: Observation): Finding[] {
    switch (seen.kind) {
      case 'click':
        return this.#click(seen);
      case 'change':
      case 'answer':
      case 'selected':
        return this.#answer(seen.at);
      case 'scrolled':
        // Whoever turns the wheel scrolls; the page has not answered.
        return seen.byPage ? this.#answer(seen.at) : [];
      case 'window':
        this.#windowAt = seen.at;
        return this.#close(seen.at, false);
      case 'left':
        return this.#close(seen.at, false);
      default:
        return [];
    }
  }

  /** Judges those that waited long enough; the others go on, or are let go where nobody can watch them any longer. */
  #close(at: number, goOn: boolean): Finding[] {
    const candidates = this.#waiting.filter((click) => at - click.at > withinMs);
    this.#waiting = goOn ? this.#waiting.filter((click) => !candidates.includes(click)) : [];
    return candidates.map((click) => dead(click, at));
  }

  #click(seen: ClickSeen): Finding[] {
    const found = this.#close(seen.pressedAt, true);
    const again = this.#waiting.find(({ target }) => target === seen.target);
    for (const click of this.#waiting) click.isPassed ||= click !== again;
    if (again) again.clicks += 1;
    if (!again && seen.expectsAnswer && !this.#isAnswered(seen)) {
      this.#waiting.push({ ...seen, clicks: 1, isPassed: false });
    }
    this.#pressed = seen.target;
    if (this.#answeredAt >= seen.pressedAt) this.#answered = seen.target;
    return found;
  }

  /** Also where a page still moves for the press before: a carousel takes no second one meanwhile. */
  #isAnswered({ at, pressedAt, target }: ClickSeen): boolean {
    const isBurst = target === this.#answered && at - this.#answeredAt <= burstMs;
    return isBurst || this.#answeredAt >= pressedAt || at - this.#windowAt <= windowMs;
  }

  #answer(at: number): Finding[] {
    this.#answeredAt = at;
    this.#answered = this.#pressed;
    const found = this.#waiting.flatMap((each) => slow(each, at));
    this.#waiting = [];
    return found;
  }

  /** Who was not told the time for long stood still (a dialog of the browser, a sleeping computer): nothing is judged. */
  #time(at: number): Finding[] {
    const over = this.#waiting.filter((each) => at - each.at > giveUpMs);
    this.#waiting = this.#waiting.filter((each) => !over.includes(each));
    return over
      .filter((each) => at - each.at <= giveUpMs + frozenMs)
      .map((each) => dead(each, each.at + giveUpMs));
  }
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
  if (click.isPassed || ms < fromMs || ms > latestMs) return [];
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
