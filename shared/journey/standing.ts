import type { Step } from './records.ts';

/** The steps that count: whoever reads a walk for people leaves out what the walker took out of it. */
export function standing<Kept extends Pick<Step, 'deletedAt'>>(steps: readonly Kept[]): Kept[] {
  return steps.filter(({ deletedAt }) => deletedAt === undefined);
}
