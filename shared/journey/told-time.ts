import type { Step } from './records.ts';

/** A stretch of time that the walker told of a moment off the page; nothing measured it. */
export interface ToldSpan {
  kind: 'active' | 'waiting';
  /** Milliseconds since the epoch. */
  from: number;
  to: number;
  /** The moment's own, as it was said. */
  stage: string | null;
}

/**
 * What the walker waited for ends with the moment it was waited for; what a moment took begins with it: a call that was
 * answered at 14:20 after a quarter of an hour in the queue waited from 14:05.
 */
export function toldSpans(steps: readonly Step[]): ToldSpan[] {
  return steps.flatMap((step): ToldSpan[] => {
    if (step.kind !== 'moment') return [];
    const { at, stage, waitedMs, tookMs } = step;
    return [
      { kind: 'waiting' as const, from: at - (waitedMs ?? 0), to: at, stage },
      { kind: 'active' as const, from: at, to: at + (tookMs ?? 0), stage },
    ].filter(({ from, to }) => to > from);
  });
}

/** The span that a stretch lies in, if any: what took time comes before what was waited for. */
export function spanAround(
  spans: readonly ToldSpan[],
  from: number,
  to: number,
): ToldSpan | undefined {
  const around = spans.filter((span) => span.from <= from && to <= span.to);
  return around.find(({ kind }) => kind === 'active') ?? around[0];
}
