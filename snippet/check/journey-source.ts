import { readFileSync } from 'node:fs';
import { JOURNEY_FILE_LIMIT } from '../../shared/journey/limits.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import { planFaults, readPlan } from '../../shared/journey/plan-fault.ts';
import { CannotCheck } from './cannot-check.ts';
import { reasonOf } from './file-reason.ts';
import { jsonLine } from './json-line.ts';
import { isAddress } from './options.ts';
import { faultOfField } from './sentences.ts';

/** Longest wait for a journey file of a running site, in milliseconds. */
const FETCH_MS = 15_000;

/** A journey file that was read: as a plan, and as text. */
export interface JourneySource {
  /** The path or address it came from. */
  name: string;
  plan: Plan;
  text: string;
}

/** Reads the journey file; a fault in it is a reason not to check, told with its path. */
export async function readJourney(name: string): Promise<JourneySource> {
  const text = (isAddress(name) ? await fetched(name) : fromDisk(name)).replace(/^\uFEFF/, '');
  if (text.length > JOURNEY_FILE_LIMIT) {
    throw new CannotCheck(`${name} is longer than a journey file can be.`);
  }
  mustBeJson(name, text);
  const plan = readPlan(text);
  if (plan.ok) return { name, plan: plan.value, text };
  if (plan.reason === 'tooLarge') throw new CannotCheck(`${name} is too long.`);
  const { faults, more } = planFaults(JSON.parse(text));
  const told = faults.length > 0 ? faults : [plan.reason];
  const lines = told.map(
    (fault) =>
      `${name}:${jsonLine(text, fault.where)}: ${fault.where || 'the file'}: ${faultOfField(fault)}`,
  );
  throw new CannotCheck([...lines, ...(more > 0 ? [`... and ${more} more.`] : [])].join('\n'));
}

function fromDisk(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CannotCheck(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

async function fetched(address: string): Promise<string> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS) });
    if (!answer.ok) throw new Error(`it answers ${answer.status}`);
    return await answer.text();
  } catch (error) {
    throw new CannotCheck(`${address} cannot be read: ${reasonOf(error)}.`);
  }
}

function mustBeJson(name: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new CannotCheck(`${name} is no JSON: ${reasonOf(error)}.`);
  }
}
