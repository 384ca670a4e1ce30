import type { LocalText } from './local-text.ts';
import type { Plan, Stage } from './plan.ts';
import { FIVE_STAGES, SIX_STAGES, THREE_STAGES } from './preset-stages.ts';

export type Preset = 'three' | 'five' | 'six';
export const PRESETS: readonly Preset[] = ['three', 'five', 'six'];

const STAGES: Record<Preset, readonly Stage[]> = {
  three: THREE_STAGES,
  five: FIVE_STAGES,
  six: SIX_STAGES,
};

const NAMES: Record<Preset, LocalText> = {
  three: {
    en: 'A journey in three stages',
    sv: 'En resa i tre steg',
    nb: 'En reise i tre trinn',
    da: 'En rejse i tre trin',
  },
  five: {
    en: 'A journey in five stages',
    sv: 'En resa i fem steg',
    nb: 'En reise i fem trinn',
    da: 'En rejse i fem trin',
  },
  six: {
    en: 'A journey in six stages',
    sv: 'En resa i sex steg',
    nb: 'En reise i seks trinn',
    da: 'En rejse i seks trin',
  },
};

/**
 * A plan that has stages and nothing else, for a site that names no journey of its own.
 * A new object every time: the caller may add to it.
 */
export function presetPlan(preset: Preset): Plan {
  return {
    version: 1,
    id: `${preset}-stages`,
    name: NAMES[preset],
    sites: [],
    stages: structuredClone([...STAGES[preset]]),
    touchpoints: [],
    personas: [],
  };
}
