import { guarded } from '../guarded.ts';
import { allowedProps } from './allowed-props.ts';
import { hearFacts, type Said } from './hear-facts.ts';
import type { SinkOptions } from './options.ts';

/** What vendors are told: a touchpoint's event, or that a stage was entered. */
export interface Fact {
  /** `view`, `click`, `submit`, `change`; `stage` where there is no touchpoint. */
  action: string;
  touchpoint: string | undefined;
  /** Ids with one space between; may be empty. */
  stages: string;
  /** Those that the site lets out. */
  props: Record<string, string>;
}

/** By what the snippet says. Visitors' arrivals and leavings vendors count themselves. */
const ACTIONS: Partial<Record<string, string>> = {
  // What is not listed is not inherited either.
  __proto__: null as unknown as string,
  seen: 'view',
  clicked: 'click',
  submitted: 'submit',
  changed: 'change',
  stage: 'stage',
  route: 'stage',
  ready: 'stage',
};

/**
 * A sink that calls a function which another vendor's script has put on the page.
 * @param path where it is: `umami.track`, or `plausible` alone
 * @param given what it is called with
 * @returns the sink's `init`
 */
export function passToGlobal<Options extends SinkOptions>(
  path: string,
  given: (fact: Fact, options: Options) => unknown[],
): (options?: Options) => void {
  return guarded((options = {} as Options) => {
    const [usual = '', member = ''] = path.split('.');
    const name = options.global || usual;
    const owner = () => (window as unknown as Record<string, Vendor | undefined>)[name];
    let entered = '';

    const take = (said: Said): Fact[] => {
      const action = ACTIONS[said.type];
      const { touchpoint, stages = '' } = said;
      if (!action || (!touchpoint && (!stages || stages === entered))) return [];
      if (!touchpoint) entered = stages;
      return [{ action, touchpoint, stages, props: allowedProps(options, said) }];
    };
    // An element with that id answers to the name, too.
    const isReady = () => typeof (member ? owner()?.[member] : owner()) === 'function';
    const pass = (fact: Fact) => {
      const list = given(fact, options);
      if (member) owner()?.[member]?.(...list);
      else owner()?.(...list);
    };
    hearFacts(options, path + name, take, isReady, pass);
  });
}

type Call = (...given: unknown[]) => unknown;
type Vendor = Call & Record<string, Call | undefined>;
