import { isTouchpointId } from '../../shared/contract/marker.ts';
import { guarded } from '../guarded.ts';
import type { Account } from '../public/waymark.full.mjs';
import { compareStages, stir } from '../views.ts';
import { explain } from './explain.ts';
import { malformedStages } from './page-faults.ts';
import { note } from './record.ts';
import { addRules } from './rules.ts';

/** What the page calls besides. */
export interface MoreApi {
  stage?: (stages: string) => void;
  touchpoint?: (touchpoint: string) => void;
  consent?: (state: string) => void;
  rules?: (rules: unknown) => void;
  explain?: (of?: string | Element) => Account | undefined;
}

/** Adds the further calls, and reads the rules that stand in the page. */
export function extendApi(api: MoreApi): void {
  api.rules = guarded((given: unknown) => {
    addRules(given);
    // What they mark may be in view, and a quiet page stirs nothing.
    stir();
    compareStages();
  });
  // The one call that answers.
  api.explain = (of) => {
    try {
      return explain(of);
    } catch {
      return undefined;
    }
  };
  refuse(api, 'touchpoint', (id) => (isTouchpointId(id) ? [] : ['it is no name of a touchpoint']));
  refuse(api, 'consent', (state) =>
    state === 'granted' || state === 'denied' ? [] : ['say granted or denied'],
  );
  // What is no stage is announced and names none: the page says something, and is not given its own stage back.
  const { stage } = api;
  api.stage = guarded((stages: unknown) => {
    for (const words of faultsOfStages(stages)) note(`${callOf('stage', stages)}: ${words}`);
    if (stages === undefined || stages === null || typeof stages === 'string') {
      stage?.((stages ?? '') as string);
    }
  });
}

/** Keeps a call with a fault from being made, and notes it. */
function refuse(
  api: MoreApi,
  name: 'touchpoint' | 'consent',
  faults: (said: unknown) => string[],
): void {
  const call = api[name];
  api[name] = guarded((said: unknown) => {
    const found = faults(said);
    if (found.length === 0) call?.(said as string);
    for (const words of found) note(`${callOf(name, said)} is ignored: ${words}.`);
  });
}

function faultsOfStages(stages: unknown): string[] {
  if (stages === undefined || stages === null) return [];
  return typeof stages === 'string' ? malformedStages(stages) : ['It is ignored, being no text.'];
}

/** The call as it was made, as far as it can be shown. */
function callOf(name: string, said: unknown): string {
  return `${name}(${said === undefined ? '' : (JSON.stringify(said) ?? String(said)).slice(0, 80)})`;
}
