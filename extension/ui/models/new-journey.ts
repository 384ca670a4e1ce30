import type { Plan } from '../../../shared/journey/plan.ts';
import { type Preset, presetPlan } from '../../../shared/journey/presets.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import type { Sample } from '../../../shared/journey/samples/sample-plan.ts';
import type { Client } from '../client.ts';

type Making = Pick<Client, 'newId' | 'now'>;

/** A journey of stages only. @param origin the site it is for; empty for none yet */
export function presetJourney(preset: Preset, client: Making, origin: string): Journey {
  const plan = { ...presetPlan(preset), sites: origin ? [origin] : [] };
  return journeyOf(plan, { kind: 'preset', preset }, client);
}

/** One of the two sample journeys, to look at and to change. */
export async function sampleJourney(sample: Sample, client: Making): Promise<Journey> {
  // Few look at them, and they are long.
  const { samplePlan } = await import('../../../shared/journey/samples/sample-plan.ts');
  return journeyOf(samplePlan(sample), { kind: 'sample', sample }, client);
}

/** One stage without a name, and nothing else. */
export function emptyJourney(client: Making, origin: string): Journey {
  const plan: Plan = {
    version: 1,
    id: 'own-journey',
    name: '',
    sites: origin ? [origin] : [],
    stages: [{ id: 'stage-1', name: '' }],
    touchpoints: [],
    personas: [],
  };
  return journeyOf(plan, { kind: 'own' }, client);
}

/** From a journey file that a person has. */
export function fileJourney(plan: Plan, client: Making): Journey {
  return journeyOf(plan, { kind: 'file' }, client);
}

function journeyOf(plan: Plan, source: Journey['source'], client: Making): Journey {
  return { id: client.newId(), plan, source, savedAt: client.now() };
}
