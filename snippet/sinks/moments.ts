import { allowedProps } from './allowed-props.ts';
import { ASKED, type Said } from './hear-facts.ts';
import type { OtlpOptions } from './options.ts';
import type { Value } from './otlp-record.ts';

/** More moments than this in a minute are no visitor's doing: the rest of that minute is not told. */
const MOMENTS_A_MINUTE = 600;
const MINUTE_MS = 60_000;
/** Longest path that is told, in characters. */
const PATH_LIMIT = 512;

/** By what the snippet says. */
const ACTIONS: Partial<Record<string, string>> = {
  // What is not listed is not inherited either.
  __proto__: null as unknown as string,
  route: 'page',
  stage: 'stage',
  left: 'leave',
  seen: 'view',
  clicked: 'click',
  submitted: 'submit',
  changed: 'change',
};

/** Something that happened, as it may be sent much later and from elsewhere. */
export interface Moment {
  /** The event's name without `waymark.`: `touchpoint`, or the action of a page. */
  kind: string;
  /** Unix time in ms. */
  time: number;
  members: Record<string, Value>;
}

/** What nobody types: a piece of a path with an address, a long number or a token in it. */
const SECRET = /[^/]*(@|%40|\d{9}|[\da-f]{12}|(?=[a-z]*\d)[a-z\d]{16})[^/]*/gi;

/** A path without sessions (`;jsessionid=`) and secrets. */
function cleanPath(path: string): string {
  return path
    .replace(/;[^/]*/g, '')
    .replace(SECRET, '~')
    .slice(0, PATH_LIMIT);
}

/**
 * Makes moments of what the snippet says. It does not repeat the visitor's arrival to those who ask, and a sink that
 * came late has missed it: that is put before what it hears first.
 */
export function momentsOf(options: OtlpOptions): (said: Said) => Moment[] {
  /** Of the page, as the snippet said when it was asked; undefined before it was heard. */
  let known: string | undefined;
  /** Of the page as told; undefined while nobody is known to be on it. */
  let current: string | undefined;
  const isFlood = floodGate();

  const moment = (action: string, said: Said, stages = ''): Moment => {
    const { touchpoint = '' } = said;
    const members: Record<string, Value> = {
      'url.path': cleanPath(location.pathname),
      'waymark.journey.id': options.journeyId || '',
      'waymark.action': action,
      'waymark.touchpoint': touchpoint,
      'waymark.stage': stages.split(' ').filter(Boolean),
    };
    const props = allowedProps(options, said);
    for (const name of Object.keys(props)) members[`waymark.prop.${name}`] = props[name] || '';
    return { kind: touchpoint ? 'touchpoint' : action, time: Date.now(), members };
  };

  return (said) => {
    const { type, stages = '' } = said;
    const action = ACTIONS[type];
    const moments: Moment[] = [];
    if (type === 'ready') known = stages;
    if (known === undefined || (!action && said !== ASKED) || isFlood()) return moments;
    const isPage = type === 'route' || type === 'stage';
    if (current === undefined && type !== 'route') {
      current = isPage ? stages : known;
      moments.push(moment('page', { type }, current));
    }
    if (!action || (type === 'stage' && stages === current)) return moments;
    if (isPage) current = stages;
    return [...moments, moment(action, said, stages)];
  };
}

/** True for what comes after the many of one minute. */
function floodGate(): () => boolean {
  let began = 0;
  let count = 0;
  return () => {
    const now = Date.now();
    if (now - began > MINUTE_MS) {
      began = now;
      count = 0;
    }
    return ++count > MOMENTS_A_MINUTE;
  };
}
