import type {
  ClickSeen,
  Detector,
  Finding,
  Observation,
} from '../../../../shared/journey/signals/observation.ts';

/** A click on a button that should do something; the button went down 50 ms before. */
export function click(at: number, change: Partial<ClickSeen> = {}): ClickSeen {
  return {
    ...{ kind: 'click', at, pressedAt: at - 50, target: 1, x: 100, y: 100 },
    ...{ expectsAnswer: true, mayRepeat: false, ...change },
  };
}

export const change = (at: number): Observation => ({ kind: 'change', at, own: false });
export const answer = (at: number): Observation => ({ kind: 'answer', at, leaving: false });
export const left = (at: number): Observation => ({ kind: 'left', at });
export const time = (at: number): Observation => ({ kind: 'time', at });
export const scrolled = (at: number, y: number, byPage = false): Observation => ({
  ...{ kind: 'scrolled', at, y, viewport: 800, byPage },
});

/** Shows a detector what happened; it is told the time whenever it wants to be, and at the end. */
export function watch(detector: Detector, seen: Observation[], until = 60_000): Finding[] {
  const found: Finding[] = [];
  for (const next of [...seen, time(until)]) {
    for (let due = detector.due(); due !== null && due < next.at; due = detector.due()) {
      found.push(...detector.see(time(due)));
      if (detector.due() === due) throw new Error(`wants ${due} again and again`);
    }
    found.push(...detector.see(next));
  }
  return found;
}

/** What was found, short enough for a table: `rage strong`. */
export const brief = (found: Finding[]) => found.map(({ rule, strength }) => `${rule} ${strength}`);
